package io.holdfast.core.segment;

/**
 * Numbers from 0 on, each kept as one more than it is, 0 where it is undefined; those from a most on are alike, so that a limit
 * below it tells them from others.
 */
abstract class CountColumn implements FeatureColumn {
    private final int most;

    CountColumn(int most) {
        this.most = most;
    }

    /** Whether a column in which numbers from so many on are alike says of every customer if he fits. */
    static boolean tells(Fitting fitting, int most) {
        return fitting.first() < most && (fitting.last() < most || fitting.last() == Long.MAX_VALUE);
    }

    /** What is kept of a number. */
    final int kept(long number) {
        return number == Feature.UNDEFINED ? 0 : (int) (1 + Math.min(number, most));
    }

    @Override
    public final boolean tells(Fitting fitting) {
        return tells(fitting, most);
    }

    @Override
    public final void mark(Fitting fitting, long[] marks) {
        int low = 1 + (int) Math.max(0, fitting.first());
        int high = 1 + (int) Math.max(-1, Math.min(fitting.last(), most));
        for (int word = 0; word < marks.length; word++) {
            marks[word] |= among(word * Long.SIZE, low, high);
        }
    }

    /**
     * Of at most 64 customers from one on those for whom what is kept lies between two numbers. Without a branch: customers come in
     * no order (bench: figures). Each width has its own loop, for the machine knows how to read an array of one kind at a time.
     */
    abstract long among(int from, int low, int high);
}
