package io.holdfast.report.assembly;

import io.holdfast.core.cohort.ThresholdChurn;
import io.holdfast.core.cohort.ThresholdSweep;
import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.WilsonInterval;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.GapCube;
import io.holdfast.core.timeline.Periods;
import io.holdfast.report.model.Figure;
import io.holdfast.report.model.Span;
import io.holdfast.report.model.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Churn of the headline's period for every threshold of silence from 1 to 90 days: of those active at its start, who is
 * no longer at its end. False churn is the share of all losses seen so far that came back.
 */
final class SweepAssembly {
    private static final int THRESHOLDS = 90;

    private SweepAssembly() {}

    static Optional<Sweep> of(Subject subject, Absences absences) {
        Period period = subject.period();
        Optional<Signs> found = Signs.of(subject).filter(signs -> signs.extent().from() < period.fromDay());
        if (found.isEmpty()) {
            absences.add("sweep", "no_silence_data");
            return Optional.empty();
        }
        DaySource source = found.get().source();
        DayRange extent = found.get().extent();
        GapCube cube = GapCube.of(subject.timelines(), source);
        ThresholdChurn churn = ThresholdChurn.of(
                new ThresholdChurn.Days(subject.timelines(), source, new DayRange(period.fromDay(), period.toDay())),
                THRESHOLDS,
                Customers.ALL);
        ThresholdSweep whole = ThresholdSweep.of(
                cube, THRESHOLDS, Periods.of(extent.from(), subject.request().asOfDay() + 1));
        List<Sweep.Point> points = new ArrayList<>();
        for (int d = 1; d <= THRESHOLDS; d++) {
            long lost = whole.lost()[d - 1][0];
            long returned = whole.returned()[d - 1][0];
            long left = churn.lost()[d - 1];
            long active = churn.active()[d - 1];
            points.add(new Sweep.Point(
                    d,
                    Figure.share("sweep.churn", left, active, WilsonInterval.of(left, active)),
                    Figure.share("sweep.false_churn", returned, lost, WilsonInterval.of(returned, lost))));
        }
        Span since = subject.span(new Period(extent.from(), subject.request().asOfDay() + 1));
        return Optional.of(
                new Sweep(source.name(), since, chosen(subject.ledger().definition()), points));
    }

    private static OptionalInt chosen(ChurnDefinition definition) {
        boolean silence = definition.basis() == Basis.PURCHASE || definition.basis() == Basis.ACTIVITY;
        int days = definition.inactivity().days();
        boolean shown = silence && !definition.inactivity().isPersonal() && days >= 1 && days <= THRESHOLDS;
        return shown ? OptionalInt.of(days) : OptionalInt.empty();
    }
}
