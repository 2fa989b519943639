package io.holdfast.core.definition;

/**
 * What an overdue payment does.
 *
 * @param lostAfterDays the customer is lost, involuntarily, when payment is overdue for this many days;
 *     {@link #NEVER_LOST} when it never makes him leave
 */
public record PastDue(int lostAfterDays) {
    public static final int NEVER_LOST = Integer.MAX_VALUE;

    public static PastDue active() {
        return new PastDue(NEVER_LOST);
    }

    public static PastDue lostAfter(int days) {
        return new PastDue(days);
    }

    public boolean neverLost() {
        return lostAfterDays == NEVER_LOST;
    }

    @Override
    public String toString() {
        return neverLost() ? "active" : "lost after " + lostAfterDays + " days";
    }
}
