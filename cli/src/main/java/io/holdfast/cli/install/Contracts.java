package io.holdfast.cli.install;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MovementsFold;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.metric.Rate;
import io.holdfast.core.timeline.Timelines;
import java.io.IOException;
import java.time.LocalDate;

/** A small company's table of contracts, and its figures. */
final class Contracts {
    static final String OPEN = "";

    private final StringBuilder csv = new StringBuilder(
            "customer_id,contract_id,started_at,ended_at,cancel_requested_at,amount,currency,interval\n");
    private int customers;
    private int contracts;

    /** So many customers with one contract each, of 10 a month. */
    Contracts many(int count, String start, String end) {
        for (int i = 0; i < count; i++) {
            customer().contract(start, end, "10");
        }
        return this;
    }

    /** The contracts that follow are those of another customer. */
    Contracts customer() {
        customers++;
        return this;
    }

    /** A contract paid by the month. */
    Contracts contract(String start, String end, String amount) {
        return contract(start, end, OPEN, amount, "month");
    }

    Contracts contract(String start, String end, String requested, String amount, String interval) {
        csv.append("c%d,k%d,%s,%s,%s,%s,USD,%s\n"
                .formatted(customers, ++contracts, start, end, requested, amount, interval));
        return this;
    }

    Timelines timelines(Workshop workshop) throws IOException {
        return workshop.timelines(FactKind.CONTRACT, csv.toString());
    }

    /** The churn of a period as a definition reckons it. */
    Rate churn(Workshop workshop, String definition, Period period) throws IOException {
        ChurnDefinition named = Definitions.find(definition);
        return rate(workshop, named.name(), named.headline(), period);
    }

    Rate rate(Workshop workshop, String definition, String metric, Period period) throws IOException {
        return rate(timelines(workshop), definition, metric, period);
    }

    static Rate rate(Timelines timelines, String definition, String metric, Period period) {
        return MetricCatalogue.findFlow(metric).rate(flows(timelines, definition, period));
    }

    /** As the commands count: up to the last known day. */
    static Flows flows(Timelines timelines, String definition, Period period) {
        return FlowsFold.of(
                Ledger.of(timelines, Definitions.find(definition)),
                period.clippedTo(timelines.extent().lastDay()));
    }

    /** The movements of recurring revenue in dollars. */
    static MoneyFlows movements(Timelines timelines, ChurnDefinition definition, Period period) {
        return MovementsFold.of(
                Ledger.of(timelines, definition),
                period.clippedTo(timelines.extent().lastDay()))[
                timelines.currencies().indexOf("USD")];
    }

    /** A month of 2026. */
    static Period month(int month) {
        LocalDate first = LocalDate.of(2026, month, 1);
        return Period.of(first, first.plusMonths(1));
    }
}
