package io.holdfast.core.segment;

/**
 * Numbers in four bytes.
 *
 * @param values the numbers, those of {@link #MOST} and above alike, those of its opposite and below too; less still where it is undefined
 */
record WideColumn(int[] values) implements FeatureColumn {
    private static final int UNDEFINED = Integer.MIN_VALUE;
    private static final int MOST = Integer.MAX_VALUE;

    @Override
    public void put(int first, long[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            values[first + i] =
                    numbers[i] == Feature.UNDEFINED ? UNDEFINED : (int) Math.max(-MOST, Math.min(numbers[i], MOST));
        }
    }

    @Override
    public boolean tells(Fitting fitting) {
        return (fitting.first() > -MOST || fitting.first() == Fitting.LEAST)
                && fitting.first() < MOST
                && ((fitting.last() < MOST && fitting.last() >= -MOST) || fitting.last() == Long.MAX_VALUE);
    }

    @Override
    public void mark(Fitting fitting, long[] marks) {
        long low = Math.max(-MOST, fitting.first());
        long high = Math.min(MOST, fitting.last());
        for (int word = 0; word < marks.length; word++) {
            marks[word] |= among(word * Long.SIZE, low, high);
        }
    }

    /** Without a branch, see {@link CountColumn}. */
    private long among(int from, long low, long high) {
        int end = Math.min(from + Long.SIZE, values.length);
        long among = 0;
        for (int i = from; i < end; i++) {
            long outside = values[i] - low | high - values[i];
            among |= (~outside >>> 63) << i;
        }
        return among;
    }
}
