package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The movements of one customer's recurring revenue day by day, from the first to the last known one.
 *
 * <pre>
 *   MRR at the end of the last known day = Σ movements, in each currency, exactly
 * </pre>
 */
public final class CustomerMovements {
    private static final Set<MoneyLine> NO_MOVEMENT = Set.of(
            MoneyLine.OPENING, MoneyLine.CLOSING, MoneyLine.KEPT, MoneyLine.LOST, MoneyLine.MIGRATED, MoneyLine.PAYING);

    private CustomerMovements() {}

    /**
     * One of them.
     *
     * @param currency index into {@link io.holdfast.core.timeline.Timelines#currencies()}
     * @param amount minor units a month, with the sign with which it changes the revenue
     */
    public record OnDay(int day, MoneyLine line, int currency, long amount) {}

    /** In time order. */
    public static List<OnDay> of(Ledger ledger, Timeline timeline) {
        MrrEdges edges = new MrrEdges(ledger).read(timeline);
        MovementReader reader = new MovementReader(ledger);
        MovementBooking booking = MovementBooking.byCurrency(ledger);
        int lastDay = ledger.timelines().extent().lastDay();
        List<OnDay> movements = new ArrayList<>();
        for (int i = 0; i < edges.size() && edges.day(i) <= lastDay; i++) {
            if (i > 0 && edges.day(i) == edges.day(i - 1)) {
                continue;
            }
            Period day = new Period(edges.day(i), edges.day(i) + 1);
            if (reader.read(timeline, ledger.membership(timeline.shard()), day)) {
                add(movements, reader, booking, day);
            }
        }
        return List.copyOf(movements);
    }

    private static void add(List<OnDay> movements, MovementReader reader, MovementBooking booking, Period day) {
        long[][] lines = new long[booking.currencies()][MoneyLine.values().length];
        booking.book(lines, reader, day);
        for (int currency = 0; currency < lines.length; currency++) {
            for (MoneyLine line : MoneyLine.values()) {
                long amount = lines[currency][line.ordinal()];
                if (amount != 0 && !NO_MOVEMENT.contains(line)) {
                    movements.add(new OnDay(day.fromDay(), line, currency, amount));
                }
            }
        }
    }
}
