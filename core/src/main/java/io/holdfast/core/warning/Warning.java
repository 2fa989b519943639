package io.holdfast.core.warning;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One reason to look after one customer.
 *
 * @param customer his index
 * @param customerId his id
 * @param sinceDay the first day on which the warning held
 * @param daysLeft days until he counts as lost if nothing happens, 1 for tomorrow; empty when that cannot be known
 * @param evidence the numbers behind it by name, see {@link WarningKind}
 * @param atStake recurring revenue on the day; empty when he pays none or in several currencies
 */
public record Warning(
        int customer,
        String customerId,
        WarningKind kind,
        int sinceDay,
        OptionalInt daysLeft,
        Map<String, Integer> evidence,
        Optional<AtStake> atStake) {

    /**
     * Whoever has the fewest days left first, then the surer kind, then who pays more (by the bare number of minor units,
     * whatever the currency), then by customer.
     */
    static final Comparator<Warning> URGENT_FIRST = Comparator.comparingInt(
                    (Warning warning) -> warning.daysLeft.orElse(Integer.MAX_VALUE))
            .thenComparing(Warning::kind)
            .thenComparing(Comparator.comparingLong(Warning::revenue).reversed())
            .thenComparingInt(Warning::customer);

    long revenue() {
        return atStake.map(AtStake::mrr).orElse(0L);
    }

    /** Monthly revenue in minor units. */
    public record AtStake(long mrr, String currency) {}
}
