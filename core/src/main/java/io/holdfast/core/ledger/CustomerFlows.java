package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Timeline;

/**
 * In which flows of a period one customer is. The one place where the flows are defined; counting, grouping and
 * drill-down all ask here.
 */
public final class CustomerFlows {
    /** How many combinations {@link #kind} tells apart. */
    static final int KINDS = 64;

    private static final int IS_VOID = 32;
    private static final int LEFT = 16;
    private static final int RETURNED = 8;
    private static final int NEW = 4;
    private static final int END = 2;
    private static final int START = 1;

    /** The {@link #kind} of who is no customer in a whole period. */
    static final int AWAY = 0;

    /** The kind of who is one throughout. */
    static final int THERE = START | END;

    private final int reactivationDays;
    private int bits;
    private int firstDayInside;

    CustomerFlows(Ledger ledger) {
        this.reactivationDays = ledger.definition().reactivationDays();
    }

    /** Looks at one customer's membership in a period. */
    CustomerFlows read(MembershipColumns membership, int local, Period period) {
        int opening = period.openingDay();
        int fromDay = period.fromDay();
        int toDay = period.toDay();
        int firstInside = opening;
        int found = 0;
        int lastLeft = 0;
        boolean known = false;
        int rows = membership.to(local);
        for (int row = membership.from(local); row < rows; row++) {
            int from = membership.fromDay(row);
            int to = membership.toDay(row);
            if (from >= toDay) {
                break;
            }
            if (from < fromDay) {
                found |= to >= fromDay ? START : 0;
            } else if ((found & (START | NEW | RETURNED)) == 0) {
                found |= !known || from - lastLeft > reactivationDays ? NEW : RETURNED;
                firstInside = from;
            }
            found |= to >= toDay ? END : to >= fromDay ? LEFT : 0;
            lastLeft = to;
            known = true;
        }
        bits = found;
        firstDayInside = firstInside;
        return this;
    }

    boolean in(Flow flow) {
        return in(bits, flow);
    }

    /** Stands for all his flows at once, so that a count is one addition; below {@link #KINDS}. */
    int kind(boolean isVoid) {
        return isVoid ? bits | IS_VOID : bits;
    }

    /** Whether customers of a {@link #kind} are in a flow. */
    static boolean in(int kind, Flow flow) {
        boolean start = (kind & START) != 0;
        boolean end = (kind & END) != 0;
        boolean isNew = (kind & NEW) != 0;
        boolean returned = (kind & RETURNED) != 0;
        boolean left = (kind & LEFT) != 0;
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
            case VOIDED -> (kind & IS_VOID) != 0;
            case KNOWN -> true;
        };
    }

    /** Whether he is in any flow of membership at all. */
    boolean inAny() {
        return bits != 0;
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
