package io.holdfast.sample;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Everything that happened to one customer, by days and by months of the window.
 *
 * @param engagement one for each month
 * @param tickets how many he opened in each month
 * @param badTickets how many of them were handled badly
 * @param calls in each month, whether he was due for a retention call
 */
record CustomerLife(
        CustomerProfile profile,
        List<Stay> stays,
        List<Contract> contracts,
        List<RiskMonth> months,
        List<Leaving> leavings,
        Engagement[] engagement,
        int[] tickets,
        int[] badTickets,
        boolean[] calls) {

    boolean inService(int day) {
        for (Stay stay : stays) {
            if (stay.holds(day)) {
                return true;
            }
        }
        return false;
    }

    /** One of the days of service in a month, all alike; empty when there is none. */
    OptionalInt serviceDay(SplitMix64 random, int month) {
        int start = Window.monthStart(month);
        int[] days = IntStream.range(start, Window.monthStart(month + 1))
                .filter(this::inService)
                .toArray();
        return days.length == 0 ? OptionalInt.empty() : OptionalInt.of(days[random.below(days.length)]);
    }

    /** The stay on that day or the last one before it. */
    Stay stayAt(int day) {
        Stay found = stays.get(0);
        for (Stay stay : stays) {
            found = stay.from() <= day ? stay : found;
        }
        return found;
    }
}
