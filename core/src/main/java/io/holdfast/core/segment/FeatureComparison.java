package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.Timeline;
import java.math.BigDecimal;
import java.util.List;

/** Compares a feature of a customer with the values of a rule. */
final class FeatureComparison implements CustomerTest {
    private final Feature feature;
    private final Rule.Operator operator;
    private final List<BigDecimal> limits;
    private final int[] decimals;

    private FeatureComparison(Feature feature, Rule.Operator operator, List<BigDecimal> limits, int[] decimals) {
        this.feature = feature;
        this.operator = operator;
        this.limits = limits;
        this.decimals = decimals;
    }

    static CustomerTest of(Feature feature, Rule.Comparison rule, List<String> currencies) {
        List<BigDecimal> limits =
                rule.values().stream().map(value -> limit(feature, value)).toList();
        return new FeatureComparison(feature, rule.operator(), limits, MinorUnits.of(currencies));
    }

    private static BigDecimal limit(Feature feature, Token value) {
        if (feature.unit() == Feature.Unit.DATE) {
            return BigDecimal.valueOf(
                    Literal.date(value.text()).orElseThrow(() -> wrong(feature, value, RuleFault.Reason.DATE_WANTED)));
        }
        return Literal.number(value.text()).orElseThrow(() -> wrong(feature, value, RuleFault.Reason.NUMBER_WANTED));
    }

    private static FaultyRule wrong(Feature feature, Token value, RuleFault.Reason wanted) {
        return FaultyRule.at(
                value,
                wanted,
                "'%s' is compared with %s of the segment, which is not %s."
                        .formatted(
                                feature.name(),
                                value.shown(),
                                wanted == RuleFault.Reason.DATE_WANTED ? "a date like 2026-01-15" : "a number"));
    }

    @Override
    public boolean test(Timeline timeline, int day) {
        long value = feature.value(timeline, day);
        if (value == Feature.UNDEFINED) {
            return false;
        }
        BigDecimal given = feature.unit() == Feature.Unit.MONEY
                ? BigDecimal.valueOf(value, decimals[RunningContracts.currency(timeline, day)])
                : BigDecimal.valueOf(value);
        for (BigDecimal limit : limits) {
            if (operator.fits(given.compareTo(limit))) {
                return true;
            }
        }
        return false;
    }
}
