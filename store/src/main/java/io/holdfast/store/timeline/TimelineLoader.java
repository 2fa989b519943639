package io.holdfast.store.timeline;

import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes timelines from the facts of a store. Each kind of fact is read as a stream in order of customer and the streams
 * are merged, so memory is that of the timelines; sorting is the database's work and goes to its temporary folder when
 * it must.
 *
 * <p>Days after today are kept, such as the agreed end of a contract, but do not move {@link
 * Timelines.Extent#lastDay()}.
 */
public final class TimelineLoader {
    private final FactStore store;

    public TimelineLoader(FactStore store) {
        this.store = store;
    }

    /** Timelines of everything known. */
    public Timelines load() {
        return loadDated(Optional.empty()).timelines();
    }

    /** Timelines of what was known at a moment; today is then the day of that moment. */
    public Timelines loadAsKnown(Instant at) {
        return loadDated(Optional.of(at)).timelines();
    }

    /**
     * Timelines and how long their last day stands.
     *
     * @param goodBefore the first day of a fact that is still in the future, which would then be the last day
     */
    record Dated(Timelines timelines, int goodBefore) {
        /** Whether the last day stands on a day. */
        boolean isGoodOn(long day) {
            return day < goodBefore;
        }

        /** With what was added since; the last day is that of a fact unless all were in the future. */
        Optional<Dated> with(Timelines more, TimelineMerge added, int today) {
            int last = timelines.extent().lastDay();
            return isGoodOn(today) && last <= today
                    ? Optional.of(new Dated(
                            more.until(Math.max(last, added.lastDayButByHand())),
                            Math.min(goodBefore, added.nextDay())))
                    : Optional.empty();
        }
    }

    Dated loadDated(Optional<Instant> knownBy) {
        Instant now = knownBy.orElseGet(() -> store.clock().instant());
        LocalDate today = LocalDate.ofInstant(now, store.workspace().zone());
        TimelineMerge merge = new TimelineMerge(Math.toIntExact(today.toEpochDay()));
        try (FactStore.Connections connections = store.connectAtOneMoment(TimelineMerge.STREAMS)) {
            Timelines timelines = run(merge, new TimelineQueries(knownBy), connections.all());
            return new Dated(timelines.until(merge.lastDay()), merge.nextDay());
        }
    }

    /**
     * Timelines brought up to date: whoever is touched by a batch after the given one, or by one taken back since, is read
     * anew, the rest is kept; of his orders and activity only what was added, where nothing else happened to any. Costs what
     * those customers cost, and where facts have several versions a look through them. Where somebody is not known any more, all
     * are read anew.
     */
    Dated loadSince(Dated before, int batch, Set<Integer> undoneSince) {
        LocalDate today =
                LocalDate.ofInstant(store.clock().instant(), store.workspace().zone());
        int day = Math.toIntExact(today.toEpochDay());
        try (FactStore.Connections connections = store.connectAtOneMoment(TimelineMerge.STREAMS)) {
            Connection first = connections.all().get(0);
            Touched touched = Touched.since(batch, undoneSince, first);
            if (touched.areMany()) {
                return loadDated(Optional.empty());
            }
            if (touched.isNobody() && before.isGoodOn(day)) {
                return before;
            }
            TimelineMerge merge = new TimelineMerge(day);
            Timelines fresh = touched.isNobody()
                    ? new TimelinesBuilder().build()
                    : run(merge, TimelineQueries.of(touched), connections.all());
            if (touched.mayBeGone() && fresh.customers() < Sql.number(first, touched.count())) {
                return loadDated(Optional.empty());
            }
            Timelines timelines = before.timelines.replace(fresh, touched.added());
            return Optional.of(touched)
                    .filter(any -> any.keepDays() && isMoreThanByHand(first))
                    .flatMap(any -> before.with(timelines, merge, day))
                    .orElseGet(() -> dated(timelines, first, day));
        }
    }

    private static boolean isMoreThanByHand(Connection connection) {
        return Sql.number(connection, TimelineQueries.BATCHES_NOT_BY_HAND) > 0;
    }

    private static Dated dated(Timelines timelines, Connection connection, int today) {
        int[] days = Sql.first(connection, TimelineQueries.days(today), row ->
                        new int[] {day(row, 1, Day.ALWAYS), day(row, 2, Day.NEVER)})
                .orElseThrow();
        return new Dated(timelines.until(days[0]), days[1]);
    }

    private static int day(ResultSet row, int column, int absent) throws SQLException {
        int day = row.getInt(column);
        return row.wasNull() ? absent : day;
    }

    private static Timelines run(TimelineMerge merge, TimelineQueries queries, List<Connection> connections) {
        Deque<Connection> free = new ArrayDeque<>(connections);
        CustomerStream customers = new CustomerStream(free.remove(), queries.customers(), merge::customer);
        List<CustomerStream> facts = List.of(
                new CustomerStream(free.remove(), queries.contracts(), merge::contract),
                new CustomerStream(free.remove(), queries.orders(), merge::order),
                new CustomerStream(free.remove(), queries.activityDays(), merge::activityDays),
                new CustomerStream(free.remove(), queries.activityValues(), merge::activityValue),
                new CustomerStream(free.remove(), queries.statuses(), merge::status),
                new CustomerStream(free.remove(), queries.attributes(), merge::attribute));
        return merge.run(customers, facts);
    }
}
