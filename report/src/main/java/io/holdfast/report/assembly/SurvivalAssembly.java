package io.holdfast.report.assembly;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.metric.Interval;
import io.holdfast.core.survival.IntervalScale;
import io.holdfast.core.survival.KaplanMeier;
import io.holdfast.core.survival.Lifetimes;
import io.holdfast.core.survival.RiskTable;
import io.holdfast.report.model.SurvivalCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lifetimes of customers as a step curve of at most some hundred points. */
final class SurvivalAssembly {
    private static final int POINTS = 240;

    private SurvivalAssembly() {}

    static Optional<SurvivalCurve> of(Subject subject, Absences absences) {
        RiskTable table = Lifetimes.of(subject.ledger(), subject.request().asOfDay(), CustomerTest.EVERYBODY);
        if (table.size() == 0) {
            absences.add("survival", "no_customers");
            return Optional.empty();
        }
        KaplanMeier curve = KaplanMeier.of(table);
        List<SurvivalCurve.Point> points = new ArrayList<>();
        points.add(new SurvivalCurve.Point(0, 1, 1, 1, table.subjects()));
        int step = Math.max(1, table.size() / POINTS);
        for (int i = 0; i < table.size(); i++) {
            if (table.time(i) > 0 && (i % step == 0 || i == table.size() - 1)) {
                points.add(point(curve, i));
            }
        }
        return Optional.of(new SurvivalCurve(table.subjects(), table.totalEvents(), curve.quantile(0.5), points));
    }

    private static SurvivalCurve.Point point(KaplanMeier curve, int index) {
        double time = curve.table().time(index);
        double share = curve.survival(index);
        Interval interval = curve.intervalAt(time, IntervalScale.LOG).orElse(new Interval(share, share));
        return new SurvivalCurve.Point(
                time, share, interval.low(), interval.high(), curve.table().atRisk(index));
    }
}
