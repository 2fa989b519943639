package io.holdfast.core.value;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Cost and margin from two attributes of the customers, as they last stood: the cost as a decimal number of units of one
 * currency ("129.50"), the margin as a share ("0.8"). A value that is no such number, a negative cost and a margin outside
 * [0, 1] are not known.
 */
public final class AttributeEconomics implements CustomerEconomics {
    private final String costAttribute;
    private final String marginAttribute;
    private final int lastDay;
    private final List<OptionalLong> costs;
    private final List<OptionalDouble> margins;

    /** @param currency ISO-4217 code of the costs */
    public AttributeEconomics(Timelines timelines, String costAttribute, String marginAttribute, String currency) {
        this.costAttribute = costAttribute;
        this.marginAttribute = marginAttribute;
        this.lastDay = timelines.extent().lastDay();
        int decimals = decimals(currency);
        this.costs = timelines.values(costAttribute).stream()
                .map(text -> cost(text, decimals))
                .toList();
        this.margins = timelines.values(marginAttribute).stream()
                .map(AttributeEconomics::margin)
                .toList();
    }

    @Override
    public OptionalLong acquisitionCost(Timeline timeline) {
        return costs.get(timeline.attribute(timeline.shard().attribute(costAttribute), lastDay));
    }

    @Override
    public OptionalDouble grossMargin(Timeline timeline) {
        return margins.get(timeline.attribute(timeline.shard().attribute(marginAttribute), lastDay));
    }

    private static OptionalLong cost(String text, int decimals) {
        if (!isNumber(text)) {
            return OptionalLong.empty();
        }
        BigDecimal minor = new BigDecimal(text.strip()).movePointRight(decimals);
        boolean isCost = minor.signum() >= 0 && minor.precision() - minor.scale() <= 18;
        return isCost
                ? OptionalLong.of(minor.setScale(0, RoundingMode.HALF_EVEN).longValueExact())
                : OptionalLong.empty();
    }

    private static OptionalDouble margin(String text) {
        double margin = isNumber(text) ? Double.parseDouble(text.strip()) : -1;
        return margin >= 0 && margin <= 1 ? OptionalDouble.of(margin) : OptionalDouble.empty();
    }

    private static boolean isNumber(String text) {
        return text.strip().matches("-?\\d{1,30}(\\.\\d{1,30})?");
    }

    private static int decimals(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .findFirst()
                .orElseThrow(() -> new Problem(QuestionParticular.CURRENCY_NOT_PAID_IN, currency));
    }
}
