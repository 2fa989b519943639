package io.holdfast.core.ledger;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one customer was from the day he became known to the last known day, under a definition, and what made him so.
 *
 * <pre>
 *   void                                   while voided by hand
 *   active, delinquent, paused, free       on his days as a customer, as the ledger has them; in a gap that is bridged, active
 *   free, trial                            served, but no customer
 *   lapsed                                 none of these, after having been a customer
 *   prospect                               none of these, before
 * </pre>
 */
public final class StateHistory {
    private final Ledger ledger;
    private final StateCauses causes;
    private final CustomerStates states;
    private final boolean byContracts;
    private final int lastDay;

    public StateHistory(Ledger ledger) {
        this.ledger = ledger;
        this.states = new CustomerStates(ledger);
        this.causes = new StateCauses(ledger);
        this.lastDay = ledger.timelines().extent().lastDay();
        this.byContracts = ledger.definition().basis() == Basis.CONTRACT
                || ledger.definition().basis() == Basis.ANY_OF;
    }

    /**
     * Some days in a row in one state.
     *
     * @param toDay the day after the last; the day after the last known one where it goes on
     */
    public record Span(int fromDay, int toDay, CustomerState state, StateCause cause) {}

    /** In time order, each beginning where the one before ends; empty for one of whom nothing known has a day by now. */
    public List<Span> of(Timeline timeline) {
        int[] edges = edges(timeline);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i + 1 < edges.length; i++) {
            add(spans, timeline, edges[i], edges[i + 1]);
        }
        return List.copyOf(spans);
    }

    private void add(List<Span> spans, Timeline timeline, int from, int to) {
        CustomerState state = states.on(timeline, from);
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).state() == state) {
            Span before = spans.get(last);
            spans.set(last, new Span(before.fromDay(), to, state, before.cause()));
            return;
        }
        CustomerState before =
                last < 0 ? CustomerState.PROSPECT : spans.get(last).state();
        spans.add(new Span(from, to, state, causes.of(timeline, from, before, state)));
    }

    private int[] edges(Timeline timeline) {
        IntStream.Builder days = IntStream.builder();
        MembershipColumns membership = ledger.membership(timeline.shard());
        for (int row = membership.from(timeline.local()); row < membership.to(timeline.local()); row++) {
            days.add(membership.fromDay(row)).add(membership.toDay(row));
        }
        for (int row = timeline.statusesFrom(); row < timeline.statusesTo(); row++) {
            days.add(timeline.statuses().day(row));
        }
        if (byContracts) {
            MrrEdges edges = new MrrEdges(ledger).read(timeline);
            for (int i = 0; i < edges.size(); i++) {
                days.add(edges.day(i));
            }
        }
        int known = Known.since(timeline);
        days.add(known).add(lastDay + 1);
        int[] sorted = days.build()
                .filter(day -> day != Day.ALWAYS && day >= known && day <= lastDay + 1)
                .sorted()
                .distinct()
                .toArray();
        return known > lastDay ? new int[0] : Arrays.copyOf(sorted, sorted.length);
    }
}
