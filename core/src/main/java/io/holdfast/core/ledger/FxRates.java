package io.holdfast.core.ledger;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Exchange rates into one currency. A rate holds from its day until the day of the next one and is exact: a whole number
 * of 10⁻¹² units of the target for one unit of the other currency (units, not minor units: 1 JPY = 0.0061 EUR whatever
 * the number of decimals of each). Immutable.
 */
public final class FxRates {
    /** The decimals of a rate. */
    public static final int DECIMALS = 12;

    /** Of every currency that has a minor unit; gold and test codes have none. */
    private static final Map<String, Integer> MINOR_DECIMALS = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    private final String target;
    private final Map<String, NavigableMap<Integer, Long>> rates;

    private FxRates(String target, Map<String, NavigableMap<Integer, Long>> rates) {
        this.target = target;
        this.rates = rates;
    }

    /** No rates but that of the currency itself: enough where there is no other. */
    public static FxRates none(String target) {
        return new Builder(target).build();
    }

    public static Builder into(String target) {
        return new Builder(target);
    }

    /** Collects rates. */
    public static final class Builder {
        private final String target;
        private final Map<String, NavigableMap<Integer, Long>> rates = new HashMap<>();

        private Builder(String target) {
            decimals(target);
            this.target = target;
        }

        /**
         * @param fromDay first day on which it holds
         * @param rate in 10⁻¹² units of the target for one unit; a second one for the same day replaces the first
         */
        public Builder rate(String currency, int fromDay, long rate) {
            decimals(currency);
            if (rate <= 0) {
                throw new Problem(QuestionParticular.RATE_NOT_POSITIVE, currency, LocalDate.ofEpochDay(fromDay), rate);
            }
            rates.computeIfAbsent(currency, unused -> new TreeMap<>()).put(fromDay, rate);
            return this;
        }

        /** The same with the rate as a decimal number of at most {@value FxRates#DECIMALS} decimals. */
        public Builder rate(String currency, int fromDay, BigDecimal rate) {
            if (rate.stripTrailingZeros().scale() > DECIMALS || rate.precision() - rate.scale() > 18 - DECIMALS) {
                throw new Problem(QuestionParticular.RATE_TOO_LONG, rate.toPlainString(), currency, DECIMALS);
            }
            return rate(currency, fromDay, rate.movePointRight(DECIMALS).longValueExact());
        }

        public FxRates build() {
            Map<String, NavigableMap<Integer, Long>> copy = new HashMap<>();
            rates.forEach((currency, byDay) -> copy.put(currency, new TreeMap<>(byDay)));
            return new FxRates(target, Map.copyOf(copy));
        }
    }

    /** ISO-4217 code of the currency into which the rates lead. */
    public String target() {
        return target;
    }

    /**
     * The sum of amounts in several currencies, exact, then rounded half-even to a minor unit of the target. An amount of
     * 0 needs no rate.
     *
     * @param codes ISO-4217 codes
     * @param amounts minor units of each
     * @throws Problem {@code FX_RATE_MISSING} with the currency and the day
     */
    public long convert(List<String> codes, long[] amounts, int day) {
        long same = 0;
        BigDecimal others = BigDecimal.ZERO;
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] != 0 && codes.get(i).equals(target)) {
                same += amounts[i];
            } else if (amounts[i] != 0) {
                others = others.add(exact(codes.get(i), amounts[i], day));
            }
        }
        return same + others.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /** Whether an amount in a currency can be converted on a day. */
    public boolean knows(String currency, int day) {
        NavigableMap<Integer, Long> byDay = rates.get(currency);
        return currency.equals(target) || (byDay != null && byDay.floorEntry(day) != null);
    }

    /** What is the matter where it cannot. */
    public Optional<Problem> missing(String currency, int day) {
        return knows(currency, day) ? Optional.empty() : Optional.of(none(currency, day));
    }

    private Problem none(String currency, int day) {
        return new Problem(QuestionParticular.RATE_MISSING, currency, target, LocalDate.ofEpochDay(day));
    }

    private BigDecimal exact(String currency, long amount, int day) {
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(rate(currency, day), DECIMALS))
                .scaleByPowerOfTen(decimals(target) - decimals(currency));
    }

    private long rate(String currency, int day) {
        NavigableMap<Integer, Long> byDay = rates.get(currency);
        Map.Entry<Integer, Long> rate = byDay == null ? null : byDay.floorEntry(day);
        if (rate == null) {
            throw none(currency, day);
        }
        return rate.getValue();
    }

    /** The decimals of a currency's minor unit: 2 for EUR, 0 for JPY, 3 for KWD. */
    private static int decimals(String currency) {
        Integer decimals = MINOR_DECIMALS.get(currency);
        if (decimals == null) {
            throw new Problem(QuestionParticular.CURRENCY_NOT_PAID_IN, currency);
        }
        return decimals;
    }
}
