package io.holdfast.report.assembly;

import io.holdfast.core.breakdown.FunnelPlace;
import io.holdfast.core.breakdown.GroupRate;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.Interval;
import io.holdfast.core.segment.Groupings;
import io.holdfast.core.value.StatedEconomics;
import io.holdfast.report.model.Breakdown;
import io.holdfast.report.model.Breakdown.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Churn of the headline's period by plan and by the attributes of customers, within 99.8 % funnel limits. */
final class BreakdownAssembly {
    private static final int FEWEST = 2;
    private static final int MOST = 40;
    /** What a customer cost and leaves over is money, not a group of customers. */
    private static final Set<String> ECONOMICS = Set.of(StatedEconomics.COST, StatedEconomics.MARGIN);

    private static final Interval EVERYTHING = new Interval(0, 1);

    private BreakdownAssembly() {}

    static List<Breakdown> of(Subject subject, Absences absences) {
        FlowMetric metric = subject.headline();
        List<Breakdown> breakdowns = new ArrayList<>();
        for (String name : names(subject)) {
            Grouping grouping = Groupings.find(name, subject.timelines());
            io.holdfast.core.breakdown.Breakdown found = io.holdfast.core.breakdown.Breakdown.of(
                    metric, subject.ledger(), subject.period(), CustomerTest.EVERYBODY, grouping);
            List<Breakdown.Group> groups = found.groups().stream()
                    .filter(group -> group.rate().denominator() > 0)
                    .sorted(Comparator.comparingLong(
                            (GroupRate group) -> -group.rate().denominator()))
                    .map(BreakdownAssembly::group)
                    .toList();
            if (groups.size() >= FEWEST) {
                breakdowns.add(new Breakdown(name, Figures.of(found.total().rate()), groups));
            }
        }
        if (breakdowns.isEmpty()) {
            absences.add("breakdown", "no_attributes");
        }
        return breakdowns;
    }

    private static List<String> names(Subject subject) {
        if (!subject.request().breakdowns().isEmpty()) {
            return subject.request().breakdowns();
        }
        List<String> names = new ArrayList<>();
        if (isReadable(subject.timelines().plans().size())) {
            names.add("plan");
        }
        for (String attribute : subject.timelines().attributes()) {
            if (isReadable(subject.timelines().values(attribute).size()) && !ECONOMICS.contains(attribute)) {
                names.add(attribute);
            }
        }
        return names;
    }

    /** One value more than counted is "not known". */
    private static boolean isReadable(int values) {
        return values > FEWEST && values <= MOST + 1;
    }

    private static Breakdown.Group group(GroupRate group) {
        Interval limits = group.limits().map(funnel -> funnel.alarm()).orElse(EVERYTHING);
        return new Breakdown.Group(
                group.label(), Figures.of(group.rate()), limits.low(), limits.high(), verdict(group));
    }

    private static Verdict verdict(GroupRate group) {
        if (group.place() == FunnelPlace.FAR_ABOVE) {
            return Verdict.ABOVE;
        }
        if (group.place() == FunnelPlace.FAR_BELOW) {
            return Verdict.BELOW;
        }
        return group.isSmall() || group.place() == FunnelPlace.NOT_JUDGED ? Verdict.TOO_FEW : Verdict.WITHIN;
    }
}
