package io.holdfast.core.segment;

/**
 * Numbers from 0 on in one byte: most rules ask for fewer than {@link #MOST} days, rows or orders.
 *
 * @param values one more than the number, those of {@link #MOST} and above alike; 0 where it is undefined
 */
record NarrowColumn(byte[] values) implements FeatureColumn {
    private static final int MOST = 254;

    /** Whether such a column says of every customer if he fits. */
    static boolean canTell(Fitting fitting) {
        return fitting.first() < MOST && (fitting.last() < MOST || fitting.last() == Long.MAX_VALUE);
    }

    @Override
    public void put(int first, long[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            values[first + i] = numbers[i] == Feature.UNDEFINED ? 0 : (byte) (1 + Math.min(numbers[i], MOST));
        }
    }

    @Override
    public boolean tells(Fitting fitting) {
        return canTell(fitting);
    }

    @Override
    public void mark(Fitting fitting, long[] marks) {
        int low = 1 + (int) Math.max(0, fitting.first());
        int high = 1 + (int) Math.max(-1, Math.min(fitting.last(), MOST));
        for (int word = 0; word < marks.length; word++) {
            marks[word] |= among(word * Long.SIZE, low, high);
        }
    }

    /** Without a branch, see {@link SmallColumn}. */
    private long among(int from, int low, int high) {
        int end = Math.min(from + Long.SIZE, values.length);
        long among = 0;
        for (int i = from; i < end; i++) {
            int value = values[i] & 0xFF;
            int outside = value - low | high - value;
            among |= (long) (~outside >>> 31) << i;
        }
        return among;
    }
}
