package io.holdfast.core.value;

import static io.holdfast.core.value.ValueFigure.Name;

import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MovementsFold;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.AverageRevenuePerAccount;
import io.holdfast.core.metric.CohortChurn;
import io.holdfast.core.metric.Interval;
import io.holdfast.core.metric.Rate;
import io.holdfast.core.period.PeriodSeries;
import io.holdfast.core.period.PeriodUnit;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.value.ValueFigure.Part;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * What a customer brings and what winning him cost, figure by figure: revenue per account, margin, lifetime value by the
 * simple formula and by survival, acquisition cost, payback, and who left before it.
 *
 * <p>The churn of the simple lifetime value is the mean of up to {@value #MONTHS} whole months by the end of the period
 * that began with customers. Everything is in the currency of the question's rates.
 *
 * @param currency ISO-4217
 * @param figures in the order of reading
 */
public record UnitEconomics(String currency, List<ValueFigure> figures) {
    private static final int MONTHS = 6;

    public UnitEconomics {
        figures = List.copyOf(figures);
    }

    /** A figure that needs an exchange rate which is missing is undefined; the others are not. */
    public static UnitEconomics of(EconomicsQuestion question) {
        Optional<Rate> revenue = converted(() -> new AverageRevenuePerAccount().rate(flows(question)));
        ValueFigure arpa = revenue.map(UnitEconomics::arpa).orElse(withoutRate(ValueMetrics.ARPA));
        ValueFigure margin = converted(() -> GrossMargin.of(question))
                .map(known -> margin(known, arpa))
                .orElse(withoutRate(GrossMargin.METRIC));
        ValueFigure simple =
                revenue.map(known -> simpleLtv(question, known, margin)).orElse(withoutRate(SimpleLtv.METRIC));
        ValueFigure cac = converted(() -> AcquisitionCost.of(question))
                .map(UnitEconomics::cac)
                .orElse(withoutRate(AcquisitionCost.METRIC));
        return new UnitEconomics(
                question.rates().target(),
                List.of(
                        arpa,
                        margin,
                        simple,
                        survivalLtv(SurvivalLtv.of(question), arpa, margin),
                        cac,
                        LtvToCac.of(simple, cac),
                        SimplePayback.of(cac, arpa, margin),
                        converted(() -> CacPayback.of(question))
                                .map(UnitEconomics::payback)
                                .orElse(withoutRate(PaybackTimes.METRIC)),
                        converted(() -> LostBeforePayback.of(question))
                                .map(UnitEconomics::lostBefore)
                                .orElse(withoutRate(LostBeforePaybackShare.METRIC))));
    }

    /** What was made, or nothing where an exchange rate is missing. */
    private static <T> Optional<T> converted(Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (Problem problem) {
            if (problem.code() != ErrorCode.FX_RATE_MISSING) {
                throw problem;
            }
            return Optional.empty();
        }
    }

    private static ValueFigure withoutRate(ValueMetric metric) {
        return ValueFigure.undefined(metric, UndefinedBecause.NO_RATE);
    }

    /** One of them by its id. */
    public ValueFigure figure(String id) {
        return figures.stream()
                .filter(figure -> figure.metric().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such figure: " + id));
    }

    private static MoneyFlows flows(EconomicsQuestion question) {
        MovementsFold fold = MovementsFold.converted(
                question.ledger(), List.of(question.period()), question.segment(), Grouping.NONE, question.rates());
        return FoldRunner.run(question.ledger().timelines(), fold)[0][0][0];
    }

    private static ValueFigure arpa(Rate rate) {
        return rate.value().isEmpty()
                ? ValueFigure.undefined(ValueMetrics.ARPA, UndefinedBecause.NOBODY_PAID)
                : ValueFigure.of(
                        ValueMetrics.ARPA,
                        rate.value().getAsDouble(),
                        new Part(Name.MRR, (double) rate.numerator()),
                        new Part(Name.PAYING, (double) rate.denominator()));
    }

    private static ValueFigure margin(GrossMargin margin, ValueFigure arpa) {
        Part[] parts = {new Part(Name.KNOWN, (double) margin.known()), new Part(Name.UNKNOWN, (double) margin.unknown())
        };
        OptionalDouble share = margin.share();
        return share.isPresent()
                ? ValueFigure.of(GrossMargin.METRIC, share.getAsDouble(), parts)
                : ValueFigure.undefined(
                        GrossMargin.METRIC, arpa.undefinedBecause().orElse(UndefinedBecause.NO_MARGIN), parts);
    }

    private static ValueFigure simpleLtv(EconomicsQuestion question, Rate revenue, ValueFigure margin) {
        if (margin.value().isEmpty()) {
            return ValueFigure.undefined(
                    SimpleLtv.METRIC, margin.undefinedBecause().orElseThrow());
        }
        List<Rate> churn = monthlyChurn(question);
        if (churn.isEmpty()) {
            return ValueFigure.undefined(SimpleLtv.METRIC, UndefinedBecause.NO_WHOLE_MONTH);
        }
        double share = margin.value().getAsDouble();
        double mean = churn.stream()
                .mapToDouble(rate -> rate.value().orElseThrow())
                .average()
                .orElseThrow();
        Part[] parts = {
            new Part(Name.ARPA, revenue.value().orElseThrow()),
            new Part(Name.MARGIN, share),
            new Part(Name.MONTHLY_CHURN, mean),
            new Part(Name.MONTHS_AVERAGED, churn.size())
        };
        OptionalDouble ltv = SimpleLtv.of(revenue, share, churn).amount();
        return ltv.isPresent()
                ? ValueFigure.of(SimpleLtv.METRIC, ltv.getAsDouble(), parts)
                : ValueFigure.undefined(SimpleLtv.METRIC, UndefinedBecause.NO_CHURN, parts);
    }

    /** Of the last whole months by the end of the period; those that began without customers have none. */
    private static List<Rate> monthlyChurn(EconomicsQuestion question) {
        return FlowsFold.of(question.ledger(), months(question.period()), question.segment()).stream()
                .map(flows -> new CohortChurn().rate(flows))
                .filter(rate -> rate.value().isPresent())
                .toList();
    }

    /** The last whole months by the end of a period. */
    static List<Period> months(Period period) {
        return PeriodSeries.last(PeriodUnit.MONTH, MONTHS, period.closingDay()).periods();
    }

    private static ValueFigure survivalLtv(Optional<SurvivalLtv> lifetime, ValueFigure arpa, ValueFigure margin) {
        if (lifetime.isEmpty()) {
            return ValueFigure.undefined(SurvivalLtv.METRIC, UndefinedBecause.NOBODY_EVER);
        }
        SurvivalLtv seen = lifetime.get();
        Part[] parts = {
            new Part(Name.MEAN_LIFETIME, seen.meanMonths()),
            new Part(Name.OBSERVED_FOR, seen.observedMonths()),
            new Part(Name.LIFETIMES, (double) seen.lifetimes()),
            new Part(Name.ENDED, (double) seen.ended())
        };
        if (arpa.value().isEmpty() || margin.value().isEmpty()) {
            UndefinedBecause why =
                    arpa.undefinedBecause().or(margin::undefinedBecause).orElseThrow();
            return ValueFigure.undefined(SurvivalLtv.METRIC, why, parts);
        }
        double monthly = arpa.value().orElseThrow() * margin.value().getAsDouble();
        return ValueFigure.of(SurvivalLtv.METRIC, monthly * seen.meanMonths(), parts)
                .with(Optional.of(new Interval(
                        monthly * seen.interval().low(),
                        monthly * seen.interval().high())));
    }

    private static ValueFigure cac(AcquisitionCost cost) {
        Part[] parts = {
            new Part(Name.SPENT, (double) cost.spent()),
            new Part(Name.ACQUIRED, (double) cost.known()),
            new Part(Name.UNKNOWN, (double) cost.unknown())
        };
        UndefinedBecause why = cost.unknown() > 0 ? UndefinedBecause.NO_COST : UndefinedBecause.NOBODY_ACQUIRED;
        return cost.mean().isPresent()
                ? ValueFigure.of(AcquisitionCost.METRIC, cost.mean().getAsDouble(), parts)
                : ValueFigure.undefined(AcquisitionCost.METRIC, why, parts);
    }

    private static ValueFigure payback(PaybackTimes times) {
        Part[] parts = {
            new Part(Name.PAID_BACK, (double) times.paidBack()),
            new Part(Name.LEFT_BEFORE, (double) times.leftBefore()),
            new Part(Name.NOT_YET, (double) times.notYet()),
            new Part(Name.UNKNOWN, (double) times.unknownCost())
        };
        boolean nobody = times.paidBack() + times.leftBefore() + times.notYet() == 0;
        UndefinedBecause unknown =
                times.unknownCost() > 0 ? UndefinedBecause.NO_COST_OR_MARGIN : UndefinedBecause.NOBODY_EVER;
        OptionalDouble months = times.medianMonths();
        return months.isPresent()
                ? ValueFigure.of(PaybackTimes.METRIC, months.getAsDouble(), parts)
                : ValueFigure.undefined(
                        PaybackTimes.METRIC, nobody ? unknown : UndefinedBecause.FEWER_THAN_HALF, parts);
    }

    private static ValueFigure lostBefore(LostBeforePaybackShare lost) {
        Part[] parts = {
            new Part(Name.LEFT_BEFORE, (double) lost.before()),
            new Part(Name.LEAVERS, (double) lost.leavers()),
            new Part(Name.UNKNOWN, (double) lost.unknownCost()),
            new Part(Name.UNRECOVERED, (double) lost.unrecovered())
        };
        UndefinedBecause why =
                lost.unknownCost() > 0 ? UndefinedBecause.NO_COST_OR_MARGIN : UndefinedBecause.NOBODY_LEFT;
        return lost.share().isPresent()
                ? ValueFigure.of(LostBeforePaybackShare.METRIC, lost.share().getAsDouble(), parts)
                        .with(lost.interval())
                : ValueFigure.undefined(LostBeforePaybackShare.METRIC, why, parts);
    }
}
