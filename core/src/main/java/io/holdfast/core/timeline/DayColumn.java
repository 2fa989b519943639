package io.holdfast.core.timeline;

/** A column of days: two bytes each while they lie within 179 years, with {@link Day#NEVER} and {@link Day#ALWAYS}. */
final class DayColumn {
    private static final int SPAN = 0xFFFD;
    private static final char NEVER = 0xFFFF;
    private static final char ALWAYS = 0xFFFE;

    private final DayRange extent;
    private final int base;
    private final char[] near;
    private final int[] far;

    private DayColumn(DayRange extent, char[] near, int[] far) {
        this.extent = extent;
        this.base = extent.from();
        this.near = near;
        this.far = far;
    }

    static DayColumn of(IntList days) {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int i = 0; i < days.size(); i++) {
            int day = days.get(i);
            if (day != Day.NEVER && day != Day.ALWAYS) {
                low = Math.min(low, day);
                high = Math.max(high, day);
            }
        }
        DayRange extent = low > high ? new DayRange(0, 0) : new DayRange((int) low, (int) high + 1);
        if (high - low > SPAN) {
            return new DayColumn(extent, new char[0], days.toArray());
        }
        int base = extent.from();
        char[] near = new char[days.size()];
        for (int i = 0; i < near.length; i++) {
            near[i] = code(days.get(i), base);
        }
        return new DayColumn(extent, near, new int[0]);
    }

    private static char code(int day, int base) {
        if (day == Day.NEVER) {
            return NEVER;
        }
        return day == Day.ALWAYS ? ALWAYS : (char) (day - base);
    }

    /** From the earliest real day to the day after the latest; empty when there is none. */
    DayRange extent() {
        return extent;
    }

    int size() {
        return near.length + far.length;
    }

    int get(int index) {
        if (far.length > 0) {
            return far[index];
        }
        char code = near[index];
        if (code >= ALWAYS) {
            return code == NEVER ? Day.NEVER : Day.ALWAYS;
        }
        return base + code;
    }

    /** Reads rows {@code [from, to)} at once, without a branch (bench: movements of revenue). */
    void read(int from, int to, int[] into) {
        read(from, to, into, 0);
    }

    private void read(int from, int to, int[] into, int at) {
        if (far.length > 0) {
            System.arraycopy(far, from, into, at, to - from);
            return;
        }
        for (int i = 0; i < to - from; i++) {
            int code = near[from + i];
            int day = base + code;
            day = code == NEVER ? Day.NEVER : day;
            into[at + i] = code == ALWAYS ? Day.ALWAYS : day;
        }
    }

    void copy(int from, int to, IntList into) {
        int at = into.size();
        read(from, to, into.extend(to - from), at);
    }

    /** The sum of the stored numbers; no meaning but to read each of them once. */
    long sum(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += far.length > 0 ? far[i] : near[i];
        }
        return sum;
    }

    long bytes() {
        return 2L * near.length + 4L * far.length;
    }
}
