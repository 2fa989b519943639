package io.holdfast.report.assembly;

import io.holdfast.core.cohort.ReturnCurve;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.WilsonInterval;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.report.model.Figure;
import io.holdfast.report.model.Returns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Days to return, of every start in the last ninety days that have had all of the days since: 30 of them for activity, 90
 * for purchases.
 */
final class ReturnsAssembly {
    private static final int STARTS = 90;
    private static final int ACTIVITY_DAYS = 30;
    private static final int PURCHASE_DAYS = 90;

    private ReturnsAssembly() {}

    static Optional<Returns> of(Subject subject, Absences absences) {
        Optional<Signs> found = Signs.of(subject);
        Optional<ReturnCurve.Window> window = found.flatMap(signs -> window(subject, signs));
        if (window.isEmpty()) {
            absences.add("returns", found.isEmpty() ? "no_silence_data" : "too_short");
            return Optional.empty();
        }
        ReturnCurve.Window days = window.get();
        ReturnCurve.Curve curve = FoldRunner.run(
                        subject.timelines(), ReturnCurve.of(found.get().source(), days, Customers.ALL))
                .recurring();
        List<Returns.Point> points = new ArrayList<>();
        long byThen = 0;
        for (int k = 1; k <= days.days(); k++) {
            byThen += curve.next()[k];
            points.add(new Returns.Point(
                    k,
                    share("returns.on_day", curve.returnedAfter(k), curve.eligible(k)),
                    share("returns.by_day", byThen, curve.eligible(k))));
        }
        return Optional.of(new Returns(found.get().name(), subject.span(new Period(days.from(), days.to())), points));
    }

    private static Optional<ReturnCurve.Window> window(Subject subject, Signs signs) {
        int days = signs.source() == DaySource.ACTIVITY ? ACTIVITY_DAYS : PURCHASE_DAYS;
        int end = subject.request().asOfDay() + 1;
        int from = Math.max(signs.extent().from(), end - days - STARTS);
        return from < end - days ? Optional.of(new ReturnCurve.Window(from, end - days, days, end)) : Optional.empty();
    }

    private static Figure share(String metric, long part, long whole) {
        return Figure.share(metric, part, whole, WilsonInterval.of(part, whole));
    }
}
