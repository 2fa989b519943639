package io.holdfast.core.segment;

/** Numbers in two bytes. */
final class SmallColumn extends CountColumn {
    static final int MOST = Character.MAX_VALUE - 1;

    private final char[] values;

    SmallColumn(char[] values) {
        super(MOST);
        this.values = values;
    }

    @Override
    public void put(int first, long[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            values[first + i] = (char) kept(numbers[i]);
        }
    }

    @Override
    long among(int from, int low, int high) {
        int end = Math.min(from + Long.SIZE, values.length);
        long among = 0;
        for (int i = from; i < end; i++) {
            int value = values[i];
            int outside = value - low | high - value;
            among |= (long) (~outside >>> 31) << i;
        }
        return among;
    }
}
