package io.holdfast.report.assembly;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.CohortRetention;
import io.holdfast.core.metric.GrossRevenueRetention;
import io.holdfast.core.metric.NetRevenueRetention;
import io.holdfast.core.metric.Rate;
import io.holdfast.report.model.Figure;
import io.holdfast.report.model.Headline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The figures of the last complete period, of the one before it, and of the running one. */
final class HeadlineAssembly {
    private HeadlineAssembly() {}

    static Optional<Headline> of(Subject subject, Optional<Money> money, Absences absences) {
        if (subject.request().period().filter(asked -> !asked.isWhole()).isPresent()) {
            absences.add("headline", "period_incomplete");
            return Optional.empty();
        }
        Period period = subject.period();
        if (!period.completeBy(subject.request().asOfDay())
                || period.closingDay() < subject.timelines().extent().firstDay()) {
            absences.add("headline", "no_complete_period");
            return Optional.empty();
        }
        Period before = subject.previous();
        boolean hasBefore = before.closingDay() >= subject.timelines().extent().firstDay();
        return Optional.of(new Headline(
                subject.span(period),
                figures(subject, money, period),
                hasBefore ? figures(subject, money, before) : List.of(),
                annualised(subject, period),
                running(subject)));
    }

    private static Optional<Figure> annualised(Subject subject, Period period) {
        Rate rate = subject.headline().rate(FlowsFold.of(subject.ledger(), period, CustomerTest.EVERYBODY));
        OptionalDouble year = rate.annualised(period.days());
        return year.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        rate.metric().id(),
                        Figure.Unit.SHARE,
                        year,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        ""));
    }

    private static List<Figure> figures(Subject subject, Optional<Money> money, Period period) {
        Flows flows = FlowsFold.of(subject.ledger(), period, CustomerTest.EVERYBODY);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figures.of(subject.headline().rate(flows)));
        figures.add(Figures.of(new CohortRetention().rate(flows)));
        figures.add(Figures.customers(flows));
        money.ifPresent(one -> {
            MoneyFlows amounts = one.flows(period);
            figures.add(Figure.money("mrr", amounts.amount(MoneyLine.CLOSING), one.currency()));
            figures.add(Figures.ofMoney(new NetRevenueRetention().rate(amounts), one.currency()));
            figures.add(Figures.ofMoney(new GrossRevenueRetention().rate(amounts), one.currency()));
        });
        return figures;
    }

    /** The month that holds the last known day, when it does not end with it and comes after the headline's period. */
    private static Optional<Headline.Running> running(Subject subject) {
        LocalDate last = LocalDate.ofEpochDay(subject.request().asOfDay());
        LocalDate first = last.withDayOfMonth(1);
        if (last.plusDays(1).getDayOfMonth() == 1
                || first.toEpochDay() < subject.period().toDay()) {
            return Optional.empty();
        }
        Period period = Period.of(first, last.plusDays(1));
        Flows flows = FlowsFold.of(subject.ledger(), period, CustomerTest.EVERYBODY);
        return Optional.of(new Headline.Running(
                subject.span(period),
                List.of(
                        Figures.of(subject.headline().rate(flows)),
                        Figure.count("customers.new", flows.count(Flow.NEW)),
                        Figure.count("customers.left", flows.count(Flow.LEFT)),
                        Figures.customers(flows))));
    }
}
