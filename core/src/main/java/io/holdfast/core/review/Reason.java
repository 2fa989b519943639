package io.holdfast.core.review;

/**
 * Why someone left, as far as it was said.
 *
 * @param group the upper level
 * @param detail the lower level; empty when only the group is known
 */
public record Reason(ReasonGroup group, String detail) {
    public static final Reason UNKNOWN = new Reason(ReasonGroup.UNKNOWN, "");

    /** {@code price.too_expensive}, or {@code price} alone. */
    public String code() {
        return detail.isEmpty() ? group.code() : group.code() + "." + detail;
    }

    public boolean isKnown() {
        return group != ReasonGroup.UNKNOWN;
    }
}
