package io.holdfast.core.segment;

import java.math.BigDecimal;
import java.util.Optional;

/** Compares the text of an attribute with one value of a rule: as texts for equality, else as numbers or dates. */
@FunctionalInterface
interface TextComparison {

    boolean fits(String known);

    static TextComparison of(Token value, Rule.Operator operator) {
        if (operator == Rule.Operator.IN) {
            return known -> known.equals(value.text()) && !known.isEmpty();
        }
        Optional<BigDecimal> number = Literal.number(value.text());
        if (number.isPresent()) {
            BigDecimal limit = number.get();
            return known -> Literal.number(known)
                    .map(given -> operator.fits(given.compareTo(limit)))
                    .orElse(false);
        }
        Optional<Long> date = Literal.date(value.text());
        if (date.isPresent()) {
            long limit = date.get();
            return known -> Literal.date(known)
                    .map(given -> operator.fits(Long.compare(given, limit)))
                    .orElse(false);
        }
        throw FaultyRule.at(
                value,
                RuleFault.Reason.NO_ORDER,
                "%s of the segment is neither a number nor a date like 2026-01-15, so nothing is more or less than it; use = or in."
                        .formatted(value.shown()));
    }
}
