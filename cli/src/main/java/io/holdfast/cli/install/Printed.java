package io.holdfast.cli.install;

import io.holdfast.core.metric.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Numbers in the form in which the sources print them. */
final class Printed {
    private Printed() {}

    /** A share as a percentage with so many decimals. */
    static String percent(Rate rate, int decimals) {
        return percent(rate.value(), decimals);
    }

    static String percent(OptionalDouble share, int decimals) {
        return share.isPresent()
                ? BigDecimal.valueOf(share.getAsDouble())
                                .movePointRight(2)
                                .setScale(decimals, RoundingMode.HALF_UP)
                                .toPlainString()
                        + " %"
                : "undefined";
    }

    /** Minor units of dollars as dollars, without cents where there are none. */
    static String dollars(long cents) {
        BigDecimal dollars = BigDecimal.valueOf(cents).movePointLeft(2).stripTrailingZeros();
        return "$" + dollars.toPlainString();
    }
}
