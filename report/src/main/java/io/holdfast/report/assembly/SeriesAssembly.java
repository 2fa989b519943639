package io.holdfast.report.assembly;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.Period;
import io.holdfast.report.model.Figure;
import io.holdfast.report.model.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Churn, customers and recurring revenue month by month. */
final class SeriesAssembly {
    private SeriesAssembly() {}

    static Optional<Series> of(Subject subject, Optional<Money> money) {
        List<Period> months = subject.months();
        if (months.isEmpty()) {
            return Optional.empty();
        }
        List<Flows> flows = FlowsFold.of(subject.ledger(), months, CustomerTest.EVERYBODY);
        List<MoneyFlows> amounts = money.map(one -> one.flows(months)).orElse(List.of());
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Optional<Figure> mrr = Optional.empty();
            if (money.isPresent()) {
                long closing = amounts.get(i).amount(MoneyLine.CLOSING);
                mrr = Optional.of(Figure.money("mrr", closing, money.get().currency()));
            }
            points.add(new Series.Point(
                    subject.span(months.get(i)),
                    Figures.of(subject.headline().rate(flows.get(i))),
                    Figures.customers(flows.get(i)),
                    mrr));
        }
        return Optional.of(new Series(points, subject.request().markers()));
    }
}
