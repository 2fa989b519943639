package io.holdfast.core.timeline;

/**
 * The agreed term of a contract.
 *
 * @param endDay day on which the term is over, or {@link Day#NEVER} when no term is stated
 * @param autoRenew whether it is stated to renew by itself
 */
public record ContractTerm(int endDay, boolean autoRenew) {
    /** Nothing is stated. */
    public static final ContractTerm NONE = new ContractTerm(Day.NEVER, false);

    /** As a number of days after the start, doubled, with one more for renewing by itself; a term before the start is none. */
    int code(int startDay) {
        boolean stated = endDay != Day.NEVER && endDay > startDay;
        return (stated ? (endDay - startDay) << 1 : 0) | (autoRenew ? 1 : 0);
    }

    static ContractTerm of(int code, int startDay) {
        return new ContractTerm(code >> 1 == 0 ? Day.NEVER : startDay + (code >> 1), (code & 1) == 1);
    }
}
