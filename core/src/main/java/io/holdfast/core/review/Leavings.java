package io.holdfast.core.review;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.FlowMembers;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MembershipColumns;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.timeline.Timeline;
import java.util.List;

/** The leavings of a period: of each customer who left inside it ({@link Flow#LEFT}) his last one inside it. */
final class Leavings {
    private Leavings() {}

    /** One leaving of each, by customer. */
    static List<Leaving> of(Ledger ledger, Period period, CustomerTest segment) {
        LeavingReader reader = new LeavingReader(ledger);
        return FlowMembers.of(ledger, period, Flow.LEFT, segment).stream()
                .map(customer -> {
                    Timeline timeline = ledger.timelines().timeline(customer);
                    return reader.read(timeline, lastLeft(ledger, timeline, period));
                })
                .toList();
    }

    private static int lastLeft(Ledger ledger, Timeline timeline, Period period) {
        MembershipColumns membership = ledger.membership(timeline.shard());
        int last = period.fromDay();
        for (int row = membership.from(timeline.local()); row < membership.to(timeline.local()); row++) {
            int left = membership.toDay(row);
            if (left >= period.fromDay() && left < period.toDay()) {
                last = left;
            }
        }
        return last;
    }
}
