package io.holdfast.core.definition;

/**
 * How long a silence must be to count as leaving: a customer who was last seen on day d is one on days
 * {@code [d, d + D + 1)}, so he is lost when nothing came for more than D days.
 *
 * <p>With a personal cadence D is {@code factor} times the median of the customer's own gaps completed so far, rounded
 * up, once he has completed {@link #GAPS_NEEDED} of them; until then it is {@code days}. Only the past enters, so a later
 * purchase never changes an earlier leaving.
 *
 * @param days D; {@link #FROM_DATA} when it is to be found from the data
 * @param cadenceFactor k of the personal cadence; 0 for the fixed threshold
 */
public record Inactivity(int days, double cadenceFactor) {
    /** D is the day by which nine of ten repeat purchases had come. */
    public static final int FROM_DATA = 0;

    public static final int GAPS_NEEDED = 3;

    public static Inactivity fixed(int days) {
        return new Inactivity(days, 0);
    }

    public static Inactivity personal(double factor, int daysAtFirst) {
        return new Inactivity(daysAtFirst, factor);
    }

    public boolean isPersonal() {
        return cadenceFactor > 0;
    }

    public boolean isFromData() {
        return days == FROM_DATA;
    }

    @Override
    public String toString() {
        String fixed = isFromData() ? "from data" : days + " days";
        return isPersonal() ? cadenceFactor + " x own median gap, " + fixed + " at first" : fixed;
    }
}
