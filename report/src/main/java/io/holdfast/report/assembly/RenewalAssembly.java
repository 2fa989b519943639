package io.holdfast.report.assembly;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.RenewalsFold;
import io.holdfast.core.metric.RenewalRate;
import io.holdfast.core.metric.RevenueRenewalRate;
import io.holdfast.report.model.Figure;
import io.holdfast.report.model.Renewals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contracts due in the headline's period. */
final class RenewalAssembly {
    private RenewalAssembly() {}

    static Optional<Renewals> of(Subject subject, Inventory inventory, Optional<Money> money, Absences absences) {
        if (!inventory.contracts()) {
            absences.add("renewals", "no_contracts");
            return Optional.empty();
        }
        io.holdfast.core.ledger.Renewals renewals =
                RenewalsFold.of(subject.ledger(), subject.period(), CustomerTest.EVERYBODY);
        if (renewals.due() + renewals.undecided() == 0) {
            absences.add("renewals", "none_due");
            return Optional.empty();
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(Figures.of(new RenewalRate().rate(renewals)));
        money.filter(one -> one.code() >= 0)
                .ifPresent(one -> figures.add(
                        Figures.ofMoney(new RevenueRenewalRate().rate(renewals, one.code()), one.currency())));
        return Optional.of(new Renewals(
                subject.span(subject.period()),
                figures,
                List.of(
                        new Renewals.Part("RAN_ON", renewals.ranOn()),
                        new Renewals.Part("FOLLOWED", renewals.renewed() - renewals.ranOn()),
                        new Renewals.Part("LAPSED", renewals.due() - renewals.renewed()),
                        new Renewals.Part("UNDECIDED", renewals.undecided()),
                        new Renewals.Part("UNSTATED", renewals.unstated()))));
    }
}
