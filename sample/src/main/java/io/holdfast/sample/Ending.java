package io.holdfast.sample;

/**
 * How a contract row ends.
 *
 * @param day first day without it, or {@link Window#NEVER}
 * @param requested day the customer asked for it, or {@link Window#NEVER}
 * @param statedReason what the cancel form says, possibly untrue; empty when it says nothing
 */
record Ending(int day, EndKind kind, int requested, String statedReason) {
    static final Ending OPEN = new Ending(Window.NEVER, EndKind.NONE, Window.NEVER, "");

    static Ending migrated(int day) {
        return new Ending(day, EndKind.MIGRATED, Window.NEVER, "");
    }
}
