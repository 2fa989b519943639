package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Timeline;

/**
 * In which flows of a period one customer is. The one place where the flows are defined; counting, grouping and
 * drill-down all ask here.
 */
public final class CustomerFlows {
    private final int reactivationDays;
    private boolean start;
    private boolean end;
    private boolean isNew;
    private boolean returned;
    private boolean left;
    private int firstDayInside;

    CustomerFlows(Ledger ledger) {
        this.reactivationDays = ledger.definition().reactivationDays();
    }

    /** Looks at one customer's membership in a period. */
    CustomerFlows read(MembershipColumns membership, int local, Period period) {
        start = false;
        end = false;
        left = false;
        isNew = false;
        returned = false;
        firstDayInside = period.openingDay();
        int lastLeft = 0;
        boolean known = false;
        for (int row = membership.from(local); row < membership.to(local); row++) {
            int from = membership.fromDay(row);
            int to = membership.toDay(row);
            if (from >= period.toDay()) {
                break;
            }
            boolean entersInside = from >= period.fromDay();
            if (entersInside && !start && !isNew && !returned) {
                isNew = !known || from - lastLeft > reactivationDays;
                returned = !isNew;
                firstDayInside = from;
            }
            start |= !entersInside && to >= period.fromDay();
            end |= to >= period.toDay();
            left |= to >= period.fromDay() && to < period.toDay();
            lastLeft = to;
            known = true;
        }
        return this;
    }

    boolean in(Flow flow) {
        return switch (flow) {
            case START -> start;
            case END -> end;
            case NEW -> isNew;
            case RETURNED -> returned;
            case LOST_OF_START -> start && !end;
            case LOST_OF_NEW -> isNew && !end;
            case LOST_OF_RETURNED -> returned && !end;
            case BOUNCED -> start && end && left;
            case BOUNCED_JOINERS -> (isNew || returned) && end && left;
            case LEFT -> left;
            case VOIDED, KNOWN -> throw new IllegalArgumentException("not a flow of membership: " + flow);
        };
    }

    /** Whether he is in any flow of membership at all. */
    boolean inAny() {
        return start || isNew || returned;
    }

    /**
     * The day on which his attributes are read: the opening day for those who were customers then, else the day they
     * joined. What was changed after a leaving does not move the leaving.
     */
    int referenceDay() {
        return firstDayInside;
    }

    /** Whether he is void at the end of a day. */
    static boolean isVoid(Timeline timeline, int day) {
        boolean isVoid = false;
        for (int row = timeline.statusesFrom(); row < timeline.statusesTo(); row++) {
            if (timeline.statuses().day(row) <= day) {
                isVoid = timeline.statuses().isVoid(row);
            }
        }
        return isVoid;
    }
}
