package io.holdfast.core;

import io.holdfast.core.ledger.Period;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.time.LocalDate;

/**
 * The month on which all definitions are compared: 1000 customers at the start; 300 new, 20 of whom leave inside it; 120
 * of the start leave, 15 of whom return; 25 old ones return; 1200 at the end. Every definition gives another churn.
 */
public final class ReferenceMonth {
    public static final Period PERIOD = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

    private static final int BEFORE = day(2025, 6, 1);

    private final TimelinesBuilder builder = new TimelinesBuilder();
    private int next;

    private ReferenceMonth() {}

    public static Timelines timelines() {
        ReferenceMonth month = new ReferenceMonth();
        month.customers(880, BEFORE, Day.NEVER);
        month.customers(105, BEFORE, day(2026, 1, 20));
        for (int i = 0; i < 15; i++) {
            month.customer(BEFORE, day(2026, 1, 5)).contract(ContractRow.of(day(2026, 1, 25), Day.NEVER));
        }
        month.customers(280, day(2026, 1, 10), Day.NEVER);
        month.customers(20, day(2026, 1, 10), day(2026, 1, 30));
        for (int i = 0; i < 25; i++) {
            month.customer(BEFORE, day(2025, 10, 1)).contract(ContractRow.of(day(2026, 1, 15), Day.NEVER));
        }
        return month.builder.build();
    }

    private void customers(int count, int start, int end) {
        for (int i = 0; i < count; i++) {
            customer(start, end);
        }
    }

    private TimelinesBuilder customer(int start, int end) {
        return builder.customer("C" + next++).contract(ContractRow.of(start, end));
    }

    private static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }
}
