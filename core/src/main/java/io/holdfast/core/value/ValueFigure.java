package io.holdfast.core.value;

import io.holdfast.core.metric.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure of unit economics with what it was made of.
 *
 * @param value empty when undefined
 * @param interval 95 %, where there is one
 * @param undefinedBecause the reason, when undefined
 * @param parts what went in, in the order of reading
 */
public record ValueFigure(
        ValueMetric metric,
        OptionalDouble value,
        Optional<Interval> interval,
        Optional<UndefinedBecause> undefinedBecause,
        List<Part> parts) {

    public ValueFigure {
        parts = List.copyOf(parts);
        if (value.isPresent() == undefinedBecause.isPresent()) {
            throw new IllegalArgumentException(metric.id() + " is " + value + " and undefined: " + undefinedBecause);
        }
    }

    /** Something a figure is made of or read with. */
    public record Part(Name name, double value) {}

    /** What a part is. */
    public enum Name {
        MRR(ValueMetric.Unit.MONEY),
        PAYING(ValueMetric.Unit.COUNT),
        KNOWN(ValueMetric.Unit.COUNT),
        UNKNOWN(ValueMetric.Unit.COUNT),
        ARPA(ValueMetric.Unit.MONEY),
        MARGIN(ValueMetric.Unit.SHARE),
        MONTHLY_CHURN(ValueMetric.Unit.SHARE),
        MONTHS_AVERAGED(ValueMetric.Unit.COUNT),
        MEAN_LIFETIME(ValueMetric.Unit.MONTHS),
        OBSERVED_FOR(ValueMetric.Unit.MONTHS),
        LIFETIMES(ValueMetric.Unit.COUNT),
        ENDED(ValueMetric.Unit.COUNT),
        SPENT(ValueMetric.Unit.MONEY),
        ACQUIRED(ValueMetric.Unit.COUNT),
        CAC(ValueMetric.Unit.MONEY),
        LTV(ValueMetric.Unit.MONEY),
        PAID_BACK(ValueMetric.Unit.COUNT),
        LEFT_BEFORE(ValueMetric.Unit.COUNT),
        NOT_YET(ValueMetric.Unit.COUNT),
        LEAVERS(ValueMetric.Unit.COUNT),
        UNRECOVERED(ValueMetric.Unit.MONEY);

        private final ValueMetric.Unit unit;

        Name(ValueMetric.Unit unit) {
            this.unit = unit;
        }

        public ValueMetric.Unit unit() {
            return unit;
        }
    }

    static ValueFigure of(ValueMetric metric, double value, Part... parts) {
        return new ValueFigure(metric, OptionalDouble.of(value), Optional.empty(), Optional.empty(), List.of(parts));
    }

    static ValueFigure undefined(ValueMetric metric, UndefinedBecause reason, Part... parts) {
        return new ValueFigure(metric, OptionalDouble.empty(), Optional.empty(), Optional.of(reason), List.of(parts));
    }

    ValueFigure with(Optional<Interval> bounds) {
        return new ValueFigure(metric, value, bounds, undefinedBecause, parts);
    }
}
