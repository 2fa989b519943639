package io.holdfast.report.assembly;

import io.holdfast.core.ledger.ContractCurrencies;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.MovementsFold;
import io.holdfast.report.model.Movements;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The bridge of recurring revenue over the headline's period. */
final class MovementsAssembly {
    private MovementsAssembly() {}

    static Optional<Movements> of(Subject subject, Inventory inventory, Optional<Money> money, Absences absences) {
        if (money.isEmpty()) {
            absences.add("movements", reason(subject, inventory));
            return Optional.empty();
        }
        Money one = money.get();
        MoneyFlows flows = one.flows(subject.period());
        if (Money.isEmpty(flows)) {
            absences.add("movements", "no_amounts");
            return Optional.empty();
        }
        List<Movements> each = one.code() < 0 ? byCurrency(subject) : List.of();
        return Optional.of(new Movements(subject.span(subject.period()), one.currency(), each, lines(flows)));
    }

    /** Each currency of the contracts for itself. */
    private static List<Movements> byCurrency(Subject subject) {
        MoneyFlows[] flows = MovementsFold.of(subject.ledger(), subject.period());
        return ContractCurrencies.of(subject.timelines()).stream()
                .filter(code -> !Money.isEmpty(flows[code]))
                .map(code -> new Movements(
                        subject.span(subject.period()),
                        subject.timelines().currencies().get(code),
                        List.of(),
                        lines(flows[code])))
                .toList();
    }

    private static List<Movements.Line> lines(MoneyFlows flows) {
        return Arrays.stream(MoneyLine.values())
                .filter(line -> line.compareTo(MoneyLine.CLOSING) <= 0)
                .map(line -> new Movements.Line(line.name(), flows.amount(line)))
                .toList();
    }

    private static String reason(Subject subject, Inventory inventory) {
        if (!inventory.contracts()) {
            return "no_contracts";
        }
        return ContractCurrencies.of(subject.timelines()).isEmpty() ? "no_amounts" : "several_currencies";
    }
}
