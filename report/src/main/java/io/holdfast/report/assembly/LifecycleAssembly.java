package io.holdfast.report.assembly;

import io.holdfast.core.cohort.ActivityLifecycle;
import io.holdfast.core.cohort.Stickiness;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import io.holdfast.report.model.Figure;
import io.holdfast.report.model.Lifecycle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lifecycle and the stickiness of customers by the months of the report. */
final class LifecycleAssembly {
    private LifecycleAssembly() {}

    static Optional<Lifecycle> of(Subject subject, Absences absences) {
        Optional<Signs> signs = Signs.of(subject);
        List<Period> months = subject.months();
        if (signs.isEmpty() || months.isEmpty()) {
            absences.add("lifecycle", "no_silence_data");
            return Optional.empty();
        }
        DaySource source = signs.get().source();
        Periods periods = withOneBefore(months);
        ActivityLifecycle.Result cycle =
                FoldRunner.run(subject.timelines(), ActivityLifecycle.of(periods, source, Customers.ALL));
        Stickiness.Result stickiness =
                FoldRunner.run(subject.timelines(), Stickiness.byDay(periods, source, Customers.ALL));
        List<Lifecycle.Point> points = new ArrayList<>();
        for (int i = 1; i < periods.count(); i++) {
            points.add(new Lifecycle.Point(
                    subject.span(months.get(i - 1)),
                    LocalDate.ofEpochDay(periods.from(i - 1)),
                    Figure.count("lifecycle.new", cycle.fresh()[i]),
                    Figure.count("lifecycle.returning", cycle.returning()[i]),
                    Figure.count("lifecycle.resurrecting", cycle.resurrecting()[i]),
                    Figure.count("lifecycle.dormant", cycle.dormant()[i]),
                    Figure.share(
                            "stickiness", stickiness.activeUnits(i), stickiness.possibleUnits(i), Optional.empty())));
        }
        return Optional.of(new Lifecycle(signs.get().name(), points));
    }

    /** The months and the one before them, so that the first has something to be compared with. */
    private static Periods withOneBefore(List<Period> months) {
        int[] boundaries = new int[months.size() + 2];
        boundaries[0] = (int) months.get(0).from().minusMonths(1).toEpochDay();
        for (int i = 0; i < months.size(); i++) {
            boundaries[i + 1] = months.get(i).fromDay();
        }
        boundaries[months.size() + 1] = months.get(months.size() - 1).toDay();
        return Periods.of(boundaries);
    }
}
