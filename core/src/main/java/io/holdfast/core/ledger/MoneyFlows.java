package io.holdfast.core.ledger;

import java.util.Arrays;

/**
 * The recurring revenue of a period and how it moved, in minor units of one currency. Sums over disjoint groups of
 * customers add up.
 *
 * <pre>
 *   CLOSING = OPENING + NEW + EXPANSION + CONTRACTION + CHURN + REACTIVATION + PAUSE + RESUME + FX
 *   KEPT    = OPENING + EXPANSION + CONTRACTION + CHURN + PAUSE + RESUME              both always, to the minor unit
 * </pre>
 */
public final class MoneyFlows {
    private static final int LINES = MoneyLine.values().length;
    public static final MoneyFlows NONE = new MoneyFlows(new long[LINES]);

    private final long[] amounts;

    private MoneyFlows(long[] amounts) {
        this.amounts = amounts;
    }

    /** @param amounts by {@link MoneyLine#ordinal()}, copied */
    static MoneyFlows of(long[] amounts) {
        MoneyFlows flows = new MoneyFlows(Arrays.copyOf(amounts, LINES));
        flows.check();
        return flows;
    }

    public long amount(MoneyLine line) {
        return amounts[line.ordinal()];
    }

    public MoneyFlows plus(MoneyFlows that) {
        long[] sum = new long[LINES];
        Arrays.setAll(sum, i -> Math.addExact(amounts[i], that.amounts[i]));
        return of(sum);
    }

    private void check() {
        long closing = 0;
        for (int i = MoneyLine.OPENING.ordinal(); i < MoneyLine.CLOSING.ordinal(); i++) {
            closing = Math.addExact(closing, amounts[i]);
        }
        long joined = amount(MoneyLine.NEW) + amount(MoneyLine.REACTIVATION) + amount(MoneyLine.FX);
        if (closing != amount(MoneyLine.CLOSING) || closing - joined != amount(MoneyLine.KEPT)) {
            throw new IllegalStateException("the movements do not add up: " + this);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MoneyFlows that && Arrays.equals(amounts, that.amounts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(amounts);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (MoneyLine line : MoneyLine.values()) {
            text.append(text.isEmpty() ? "" : " ").append(line).append('=').append(amount(line));
        }
        return text.toString();
    }
}
