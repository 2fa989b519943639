package io.holdfast.core.segment;

/** Numbers in one byte: most rules ask for fewer than {@link #MOST} days, rows or orders. */
final class NarrowColumn extends CountColumn {
    static final int MOST = 254;

    private final byte[] values;

    NarrowColumn(byte[] values) {
        super(MOST);
        this.values = values;
    }

    @Override
    public void put(int first, long[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            values[first + i] = (byte) kept(numbers[i]);
        }
    }

    @Override
    long among(int from, int low, int high) {
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
