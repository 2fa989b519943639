package io.holdfast.server.bulk;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.server.account.Caller;
import io.holdfast.server.facts.Known;
import io.holdfast.server.figure.ListedCustomers;
import io.holdfast.server.figure.RowScope;
import io.holdfast.server.problem.ServerParticular;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a change of many is meant for.
 *
 * @param customers their ids; left out where all of a list are meant
 * @param list all customers of this list instead
 * @param count how many that were when it was decided; refused when they are not so many any more
 */
record ChosenCustomers(
        @Nullable List<String> customers,
        @Nullable ListedCustomers list,
        @Nullable Integer count) {
    /** How many there may be. */
    static final int MOST = 100_000;

    /** Their ids, each once. All or nothing: one who is not the caller's refuses all. */
    List<String> ids(Caller caller, Known known) {
        List<String> ids = named(caller, known);
        if (ids.isEmpty()) {
            throw new Problem(ServerParticular.CUSTOMERS_NONE);
        }
        if (count != null && count != ids.size()) {
            throw new Problem(ServerParticular.CUSTOMERS_CHANGED, count, ids.size());
        }
        requireSeen(ids, caller, known);
        return ids;
    }

    private List<String> named(Caller caller, Known known) {
        if (customers != null && list == null) {
            return customers.stream().distinct().toList();
        }
        if (customers == null && list != null) {
            return list.ids(caller, known);
        }
        throw new Problem(ServerParticular.CUSTOMERS_OR_LIST);
    }

    private static void requireSeen(List<String> customers, Caller caller, Known known) {
        Timelines timelines = known.timelines();
        Segment scope = Segment.of(RowScope.of(caller, timelines).rule(), timelines);
        int day = timelines.extent().lastDay();
        for (String id : customers) {
            int index = timelines.find(id);
            if (index < 0 || !scope.test().test(timelines.timeline(index), day)) {
                throw new Problem(ServerParticular.CUSTOMER_NOT_YOURS_NOTHING_CHANGED, id);
            }
        }
    }
}
