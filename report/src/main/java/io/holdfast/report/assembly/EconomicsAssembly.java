package io.holdfast.report.assembly;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.value.EconomicsQuestion;
import io.holdfast.core.value.UndefinedBecause;
import io.holdfast.core.value.UnitEconomics;
import io.holdfast.core.value.ValueFigure;
import io.holdfast.core.value.ValueMetric;
import io.holdfast.report.model.Economics;
import io.holdfast.report.model.Figure;
import java.util.Optional;
import java.util.OptionalLong;

/** The unit economics of the headline's period. */
final class EconomicsAssembly {
    private EconomicsAssembly() {}

    static Optional<Economics> of(Subject subject, Optional<Money> money, Absences absences) {
        if (money.isEmpty()) {
            absences.repeat("movements", "economics");
            return Optional.empty();
        }
        try {
            return Optional.of(of(subject, UnitEconomics.of(question(subject, money.get()))));
        } catch (Problem problem) {
            if (problem.code() != ErrorCode.FX_RATE_MISSING) {
                throw problem;
            }
            absences.add("economics", "several_currencies");
            return Optional.empty();
        }
    }

    private static Economics of(Subject subject, UnitEconomics economics) {
        return new Economics(
                subject.span(subject.period()),
                economics.currency(),
                economics.figures().stream()
                        .map(figure -> row(figure, economics.currency()))
                        .toList());
    }

    static EconomicsQuestion question(Subject subject, Money money) {
        FxRates rates = subject.request().rates().orElseGet(() -> FxRates.none(money.currency()));
        return EconomicsQuestion.stated(subject.ledger(), subject.period(), CustomerTest.EVERYBODY, rates);
    }

    private static Economics.Row row(ValueFigure figure, String currency) {
        return new Economics.Row(
                new Figure(
                        figure.metric().id(),
                        unit(figure.metric().unit()),
                        figure.value(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        figure.interval(),
                        figure.metric().unit() == ValueMetric.Unit.MONEY ? currency : ""),
                figure.parts().stream()
                        .map(part -> new Economics.Part(
                                part.name().name(), unit(part.name().unit()), part.value()))
                        .toList(),
                figure.undefinedBecause().map(UndefinedBecause::name).orElse(""));
    }

    private static Figure.Unit unit(ValueMetric.Unit unit) {
        return switch (unit) {
            case MONEY -> Figure.Unit.MONEY;
            case SHARE -> Figure.Unit.SHARE;
            case MONTHS -> Figure.Unit.MONTHS;
            case RATIO -> Figure.Unit.RATIO;
            case COUNT -> Figure.Unit.COUNT;
        };
    }
}
