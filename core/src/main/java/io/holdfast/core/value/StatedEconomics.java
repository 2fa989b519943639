package io.holdfast.core.value;

import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Cost and margin as the facts state them, in the attributes {@value #COST}, {@value #CURRENCY} and {@value #MARGIN}. A
 * cost in another currency than that of the rates is converted at the rate of the day the customer was won; where there is
 * no such rate it is not known.
 */
public final class StatedEconomics implements CustomerEconomics {
    /** A decimal number of units. */
    public static final String COST = "acquisition_cost";

    /** Only where it is another than the workspace's. */
    public static final String CURRENCY = "acquisition_currency";

    /** A share. */
    public static final String MARGIN = "gross_margin";

    private final FxRates rates;
    private final String usual;
    private final int lastDay;
    private final List<String> codes;
    private final Map<String, AttributeEconomics> byCurrency = new HashMap<>();

    /**
     * @param usual the currency of costs that state none
     * @param rates into the currency asked for
     */
    public StatedEconomics(Timelines timelines, String usual, FxRates rates) {
        this.rates = rates;
        this.usual = usual;
        this.lastDay = timelines.extent().lastDay();
        this.codes = timelines.values(CURRENCY);
        List<String> known = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toList());
        for (String code : codes) {
            String currency = code.isEmpty() ? usual : code;
            if (known.contains(currency)) {
                byCurrency.put(currency, new AttributeEconomics(timelines, COST, MARGIN, currency));
            }
        }
    }

    @Override
    public OptionalLong acquisitionCost(Timeline timeline) {
        String code = codes.get(timeline.attribute(timeline.shard().attribute(CURRENCY), lastDay));
        String currency = code.isEmpty() ? usual : code;
        OptionalLong cost = Optional.ofNullable(byCurrency.get(currency))
                .map(economics -> economics.acquisitionCost(timeline))
                .orElse(OptionalLong.empty());
        int day = timeline.acquiredDay() == Day.NEVER ? lastDay : timeline.acquiredDay();
        if (cost.isEmpty() || currency.equals(rates.target())) {
            return cost;
        }
        return rates.knows(currency, day)
                ? OptionalLong.of(rates.convert(List.of(currency), new long[] {cost.getAsLong()}, day))
                : OptionalLong.empty();
    }

    @Override
    public OptionalDouble grossMargin(Timeline timeline) {
        return Optional.ofNullable(byCurrency.get(usual))
                .map(economics -> economics.grossMargin(timeline))
                .orElse(OptionalDouble.empty());
    }
}
