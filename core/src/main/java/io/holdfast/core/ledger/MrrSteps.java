package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * The recurring revenue of one customer over all time: disjoint half-open intervals of days in time order, on each of
 * which {@link MrrReader} reads the same. Days without recurring revenue are left out. One per thread; overwritten from
 * customer to customer.
 */
public final class MrrSteps {
    private final MrrReader reader;
    private final MrrEdges edges;
    private final List<Step> steps = new ArrayList<>();

    private record Step(DayRange days, long[] amounts) {}

    public MrrSteps(Ledger ledger) {
        this.reader = new MrrReader(ledger);
        this.edges = new MrrEdges(ledger);
    }

    public MrrSteps read(Timeline timeline) {
        steps.clear();
        edges.read(timeline);
        for (int i = 0; i < edges.size(); i++) {
            int next = i + 1 < edges.size() ? edges.day(i + 1) : Day.NEVER;
            if (edges.day(i) < next) {
                add(timeline, new DayRange(edges.day(i), next));
            }
        }
        return this;
    }

    public int size() {
        return steps.size();
    }

    public int fromDay(int step) {
        return steps.get(step).days().from();
    }

    /** {@link Day#NEVER} while open. */
    public int toDay(int step) {
        return steps.get(step).days().to();
    }

    /** Minor units a month by currency; not to be changed. */
    public long[] amounts(int step) {
        return steps.get(step).amounts();
    }

    private void add(Timeline timeline, DayRange days) {
        long[] amounts = reader.read(timeline, days.from()).amounts();
        for (long amount : amounts) {
            if (amount != 0) {
                steps.add(new Step(days, amounts.clone()));
                return;
            }
        }
    }
}
