package io.holdfast.report.assembly;

import io.holdfast.core.ledger.ContractCurrencies;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.MovementsFold;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.FoldRunner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Recurring revenue in one currency: the only one there is, or that of the rates.
 *
 * @param code its index among the currencies; −1 when converted
 * @param currency ISO-4217
 */
record Money(Subject subject, int code, String currency) {

    /** Empty without contracts, and with several currencies and a rate missing. */
    static Optional<Money> of(Subject subject, Inventory inventory) {
        List<String> currencies = subject.timelines().currencies();
        List<Integer> used = ContractCurrencies.of(subject.timelines());
        if (!inventory.contracts() || used.isEmpty()) {
            return Optional.empty();
        }
        if (used.size() == 1) {
            return Optional.of(new Money(subject, used.get(0), currencies.get(used.get(0))));
        }
        return subject.request()
                .rates()
                .map(rates -> new Money(subject, -1, rates.target()))
                .filter(Money::canBeConverted);
    }

    /** Whether there is a rate wherever the report needs one. */
    private boolean canBeConverted() {
        List<Period> needed = new ArrayList<>(subject.months());
        needed.add(subject.period());
        needed.add(subject.previous());
        try {
            flows(needed);
            return true;
        } catch (Problem problem) {
            if (problem.code() == ErrorCode.FX_RATE_MISSING) {
                return false;
            }
            throw problem;
        }
    }

    MoneyFlows flows(Period period) {
        return flows(List.of(period)).get(0);
    }

    List<MoneyFlows> flows(List<Period> periods) {
        Optional<FxRates> rates = code < 0 ? subject.request().rates() : Optional.empty();
        if (rates.isEmpty()) {
            return Arrays.stream(MovementsFold.of(subject.ledger(), periods, CustomerTest.EVERYBODY))
                    .map(currencies -> currencies[Math.max(0, code)])
                    .toList();
        }
        MovementsFold fold =
                MovementsFold.converted(subject.ledger(), periods, CustomerTest.EVERYBODY, Grouping.NONE, rates.get());
        return Arrays.stream(FoldRunner.run(subject.timelines(), fold))
                .map(groups -> groups[0][0])
                .toList();
    }

    static boolean isEmpty(MoneyFlows flows) {
        return Arrays.stream(MoneyLine.values()).allMatch(line -> flows.amount(line) == 0);
    }
}
