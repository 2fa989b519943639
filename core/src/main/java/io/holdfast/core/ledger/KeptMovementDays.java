package io.holdfast.core.ledger;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Switch;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Summaries;
import io.holdfast.core.timeline.Timelines;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Keeps {@link MovementDays} beside the timelines, from the second question on: making them takes several times what one answer takes
 * without.
 */
final class KeptMovementDays {
    /** Of fewer customers an answer is there at once without. */
    static final int LEAST_CUSTOMERS = 10_000;

    /** A day, a week, a month, a quarter. */
    private static final int[] SPANS = {1, 7, 31, 92};

    /** Longer histories would rather be summed by month. */
    private static final int MOST_DAYS = 8_000;

    /** With more crowded customers little is saved. */
    private static final double MOST_CROWDED = 0.4;

    private KeptMovementDays() {}

    /** The movements of everybody, by period, then by currency; empty where they are to be read from the columns. */
    static Optional<MoneyFlows[][]> of(Ledger ledger, Periods periods) {
        int longest =
                IntStream.range(0, periods.count()).map(periods::length).max().orElse(0);
        int span =
                Arrays.stream(SPANS).filter(each -> longest <= each).findFirst().orElse(0);
        if (span == 0 || !isKept(ledger)) {
            return Optional.empty();
        }
        Timelines timelines = ledger.timelines();
        Summaries summaries = timelines.summaries();
        Key key = new Key(switches(ledger.definition()), span);
        AtomicBoolean asked = summaries.get(new Asked(key), AtomicBoolean.class, AtomicBoolean::new);
        if (!asked.getAndSet(true)) {
            return Optional.empty();
        }
        MovementDays days = summaries.get(key, MovementDays.class, () -> MovementDays.of(ledger, span));
        boolean few = days.crowded() <= MOST_CROWDED * timelines.customers();
        return few && days.covers(periods) ? Optional.of(days.flows(periods)) : Optional.empty();
    }

    private static boolean isKept(Ledger ledger) {
        Timelines.Extent extent = ledger.timelines().extent();
        return ledger.definition().basis() == Basis.CONTRACT
                && extent.customers() >= LEAST_CUSTOMERS
                && extent.firstDay() <= extent.lastDay()
                && extent.lastDay() - (long) extent.firstDay() < MOST_DAYS;
    }

    /** A definition with nothing but its switches. */
    private static ChurnDefinition switches(ChurnDefinition resolved) {
        ChurnDefinition switches = Definitions.HOLDFAST;
        for (Switch which : Switch.values()) {
            switches = which.copy(switches, resolved);
        }
        return switches;
    }

    private record Key(ChurnDefinition switches, int span) {}

    private record Asked(Key key) {}
}
