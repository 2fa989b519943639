package io.holdfast.server.figure;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.server.account.Caller;
import io.holdfast.server.problem.ServerParticular;
import java.util.stream.Collectors;

/**
 * Whose customers a caller's figures are made of: everybody's, or those whose {@code owner} is one of his. It is a rule
 * that every question of his is put under.
 *
 * @param rule empty for everybody
 */
public record RowScope(String rule) {
    private static final String OWNER = "owner";

    public static RowScope of(Caller caller, Timelines timelines) {
        if (caller.seesAll()) {
            return new RowScope("");
        }
        if (caller.owners().isEmpty()) {
            throw new Problem(ServerParticular.NO_CUSTOMERS_YOURS);
        }
        if (!timelines.attributes().contains(OWNER)) {
            throw new Problem(ServerParticular.CUSTOMERS_WITHOUT_OWNER);
        }
        return new RowScope(caller.owners().stream()
                .sorted()
                .map(RowScope::quoted)
                .collect(Collectors.joining(", ", quoted(OWNER) + " in (", ")")));
    }

    /** Whether a customer is among these, as of the last day known. */
    public boolean sees(String customer, Timelines timelines) {
        int index = timelines.find(customer);
        return index >= 0
                && Segment.of(rule, timelines)
                        .test()
                        .test(timelines.timeline(index), timelines.extent().lastDay());
    }

    /** Refuses a customer who is not among these, as one who does not exist is refused. */
    public void require(String customer, Timelines timelines) {
        if (!sees(customer, timelines)) {
            throw new Problem(ServerParticular.CUSTOMER_NOT_YOURS, customer);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
