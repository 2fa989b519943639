package io.holdfast.core.value;

import io.holdfast.core.ledger.ContractCurrencies;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import java.util.List;

/**
 * Everything unit economics are a function of.
 *
 * @param period whose end the revenue is of, and inside which customers are won and leave
 * @param segment of whom; read on the opening day, or the day he came inside the period, or his first day for lifetimes
 * @param economics what winning each cost and which share of his revenue stays
 * @param rates into the currency of the costs, in which everything is answered
 */
public record EconomicsQuestion(
        Ledger ledger, Period period, CustomerTest segment, CustomerEconomics economics, FxRates rates) {

    /**
     * With cost and margin as the facts state them, in the only currency there is, else in that of the rates.
     *
     * @param rates into the currency of the workspace
     */
    public static EconomicsQuestion stated(Ledger ledger, Period period, CustomerTest segment, FxRates rates) {
        List<String> used = ContractCurrencies.of(ledger.timelines()).stream()
                .map(ledger.timelines().currencies()::get)
                .toList();
        boolean isAnother = used.size() == 1 && !used.get(0).equals(rates.target());
        FxRates into = isAnother ? FxRates.none(used.get(0)) : rates;
        return new EconomicsQuestion(
                ledger,
                period,
                segment.readyFor(ledger.timelines(), period.openingDay()),
                new StatedEconomics(ledger.timelines(), rates.target(), into),
                into);
    }

    /** The same of one group only. */
    public EconomicsQuestion of(Grouping grouping, int group) {
        return new EconomicsQuestion(
                ledger,
                period,
                (timeline, day) -> segment.test(timeline, day) && grouping.group(timeline, day) == group,
                economics,
                rates);
    }
}
