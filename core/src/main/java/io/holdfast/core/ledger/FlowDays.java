package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Timeline;
import java.util.OptionalInt;

/** When what a flow counts happened to each of its customers, and on which day they are described. */
public final class FlowDays {
    private final Ledger ledger;
    private final Period period;
    private final Flow flow;

    public FlowDays(Ledger ledger, Period period, Flow flow) {
        this.ledger = ledger;
        this.period = period;
        this.flow = flow;
    }

    /**
     * The day on which a member of the flow joined or left: for those who joined the first such day inside the period, for
     * those who left the last. Empty for flows that are no event, such as the customers of the start.
     */
    public OptionalInt dayOf(Timeline timeline) {
        return switch (flow) {
            case NEW, RETURNED -> joined(timeline);
            case LOST_OF_START, LOST_OF_NEW, LOST_OF_RETURNED, BOUNCED, BOUNCED_JOINERS, LEFT -> left(timeline);
            case START, END, VOIDED, KNOWN -> OptionalInt.empty();
        };
    }

    /** The day of whose end his features and attributes are read: of those who left, the last on which they were customers. */
    public int describedOn(Timeline timeline) {
        OptionalInt day = dayOf(timeline);
        return switch (flow) {
            case NEW, RETURNED -> day.orElse(period.closingDay());
            case START -> period.openingDay();
            case END, VOIDED, KNOWN -> period.closingDay();
            default -> day.isPresent() ? day.getAsInt() - 1 : period.closingDay();
        };
    }

    private OptionalInt joined(Timeline timeline) {
        MembershipColumns membership = ledger.membership(timeline.shard());
        for (int row = membership.from(timeline.local()); row < membership.to(timeline.local()); row++) {
            int day = membership.fromDay(row);
            if (day >= period.fromDay() && day < period.toDay()) {
                return OptionalInt.of(day);
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt left(Timeline timeline) {
        MembershipColumns membership = ledger.membership(timeline.shard());
        for (int row = membership.to(timeline.local()) - 1; row >= membership.from(timeline.local()); row--) {
            int day = membership.toDay(row);
            if (day >= period.fromDay() && day < period.toDay()) {
                return OptionalInt.of(day);
            }
        }
        return OptionalInt.empty();
    }
}
