package io.holdfast.core.segment;

/**
 * What a feature was on a day, of every customer. Written once, by several threads for customers of their own, then only read.
 */
interface FeatureColumn {
    /** Of customers; small numbers from 0 on take half the room. */
    static FeatureColumn of(Feature.Unit unit, int customers) {
        return switch (unit) {
            case DAYS, COUNT -> new SmallColumn(new char[customers]);
            case MONEY, DATE -> new WideColumn(new int[customers]);
        };
    }

    /** What a customer takes. */
    static int bytes(Feature.Unit unit) {
        return switch (unit) {
            case DAYS, COUNT -> Character.BYTES;
            case MONEY, DATE -> Integer.BYTES;
        };
    }

    /** Writes the values of neighbours, the first so many of some; {@link Feature#UNDEFINED} is one. */
    void put(int first, long[] values, int count);

    /** Whether the column says of every customer if he fits. */
    boolean tells(Fitting fitting);

    /** Who fits, as bits of the marks that are set, one for each customer. */
    void mark(Fitting fitting, long[] marks);
}
