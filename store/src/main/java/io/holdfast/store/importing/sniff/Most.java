package io.holdfast.store.importing.sniff;

/**
 * When a column is taken for what most of its values are: from six in ten on. The others are set aside with their rows; without the
 * column every row would be read wrongly.
 */
public final class Most {
    private static final double SHARE = 0.6;

    private Most() {}

    /** Whether so many of all are. */
    public static boolean are(long fitting, long all) {
        return fitting >= all * SHARE;
    }

    /** Whether a share of all is. */
    static boolean is(double share) {
        return share >= SHARE;
    }
}
