package io.holdfast.core.segment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The whole numbers that fit, both ends included; empty when the first is above the last. {@link Feature#UNDEFINED} is in
 * none of them. One comparison of two bounds for every customer and day (bench: figures).
 */
record Fitting(long first, long last) {
    static final Fitting ANYTHING = new Fitting(Feature.UNDEFINED + 1, Long.MAX_VALUE);
    private static final Fitting NOTHING = new Fitting(0, -1);
    /** Where there is no lower bound. */
    static final long LEAST = Feature.UNDEFINED + 1;

    /** Beside a number of a rule in major units. */
    static Fitting of(Rule.Operator operator, BigDecimal limit, int digits) {
        BigDecimal minor = limit.movePointRight(digits);
        BigDecimal floor = minor.setScale(0, RoundingMode.FLOOR);
        if (floor.toBigInteger().bitLength() >= Long.SIZE) {
            boolean all = operator.fits(-floor.signum());
            return all ? ANYTHING : NOTHING;
        }
        return of(operator, floor.longValueExact(), floor.compareTo(minor) == 0);
    }

    /**
     * @param floor the greatest whole number that is not above the limit
     * @param whole whether it is the limit
     */
    private static Fitting of(Rule.Operator operator, long floor, boolean whole) {
        long least = Math.max(LEAST, floor);
        return switch (operator) {
            case IN -> whole ? new Fitting(least, floor) : NOTHING;
            case LESS -> whole ? below(floor) : new Fitting(LEAST, floor);
            case AT_MOST -> new Fitting(LEAST, floor);
            case MORE -> above(floor);
            case AT_LEAST -> whole ? new Fitting(least, Long.MAX_VALUE) : above(floor);
        };
    }

    private static Fitting below(long limit) {
        return limit == Long.MIN_VALUE ? NOTHING : new Fitting(LEAST, limit - 1);
    }

    private static Fitting above(long limit) {
        return limit == Long.MAX_VALUE ? NOTHING : new Fitting(limit + 1, Long.MAX_VALUE);
    }

    boolean has(long value) {
        return first <= value && value <= last;
    }
}
