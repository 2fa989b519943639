package io.holdfast.core.definition;

import io.holdfast.core.wording.Wording;
import java.util.SortedMap;

/**
 * How a switch that was left open was found, or follows from others: a code, and the values its phrase needs.
 *
 * @param values by name, whole numbers
 */
public record Because(Code code, SortedMap<String, String> values) {

    /** What there is to say. The names are codes scripts and texts rely on; they are never renamed. */
    public enum Code {
        CONTRACTS("there are contracts"),
        ORDERS("there are orders and no contracts"),
        ACTIVITY("there is activity, and neither contracts nor orders"),
        NOTHING("there are neither contracts, orders nor activity"),
        GAPS("{seen} of the {all} completed gaps between purchases are at most that long, the first day to reach 90 %"),
        NOBODY_TWICE("nobody bought twice, so the usual threshold of activity"),
        USUAL("the usual threshold of activity"),
        NOT_BY_SILENCE("the usual threshold of activity; this basis does not go by silence"),
        TWO_THIRDS("two thirds of inactivity_days, rounded up");

        private final Wording wording;

        Code(String english) {
            this.wording = Wording.of(english);
        }

        public Wording wording() {
            return wording;
        }
    }

    /** @param values in the order of the English phrase */
    public static Because of(Code code, Object... values) {
        return new Because(code, code.wording().named(values));
    }

    /** The phrase in English. */
    public String phrase() {
        return code.wording().with(values);
    }
}
