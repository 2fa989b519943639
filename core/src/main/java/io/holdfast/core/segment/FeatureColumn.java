package io.holdfast.core.segment;

import java.util.List;

/**
 * What a feature was on a day, of every customer. Written once, by several threads for customers of their own, then only read.
 */
interface FeatureColumn {
    /** Writes the values of neighbours, the first so many of some; {@link Feature#UNDEFINED} is one. */
    void put(int first, long[] values, int count);

    /** Whether the column says of every customer if he fits. */
    boolean tells(Fitting fitting);

    /** Who fits, as bits of the marks that are set, one for each customer. */
    void mark(Fitting fitting, long[] marks);

    /** How many bytes a customer takes: the fewer, the more features and days are kept. */
    enum Width {
        NARROW(Byte.BYTES),
        SMALL(Character.BYTES),
        WIDE(Integer.BYTES);

        private final int bytes;

        Width(int bytes) {
            this.bytes = bytes;
        }

        /** The least that tells of a unit who fits, where any does. */
        static Width of(Feature.Unit unit, List<Fitting> asked) {
            return switch (unit) {
                case DAYS, COUNT ->
                    asked.stream().allMatch(fitting -> CountColumn.tells(fitting, NarrowColumn.MOST)) ? NARROW : SMALL;
                case MONEY, DATE -> WIDE;
            };
        }

        int bytes() {
            return bytes;
        }

        FeatureColumn column(int customers) {
            return switch (this) {
                case NARROW -> new NarrowColumn(new byte[customers]);
                case SMALL -> new SmallColumn(new char[customers]);
                case WIDE -> new WideColumn(new int[customers]);
            };
        }
    }
}
