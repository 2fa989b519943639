package io.holdfast.report.assembly;

import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.metric.Rate;
import io.holdfast.report.model.Figure;
import java.util.Optional;
import java.util.OptionalLong;

/** From the core's numbers to those of a report. */
final class Figures {
    private Figures() {}

    static Figure of(Rate rate) {
        return new Figure(
                rate.metric().id(),
                Figure.Unit.SHARE,
                rate.value(),
                OptionalLong.of(rate.numerator()),
                OptionalLong.of(rate.denominator()),
                rate.interval(),
                "");
    }

    static Figure ofMoney(Rate rate, String currency) {
        return new Figure(
                rate.metric().id(),
                Figure.Unit.SHARE,
                rate.value(),
                OptionalLong.of(rate.numerator()),
                OptionalLong.of(rate.denominator()),
                Optional.empty(),
                currency);
    }

    static Figure customers(Flows flows) {
        return Figure.count("customers", flows.count(Flow.END));
    }
}
