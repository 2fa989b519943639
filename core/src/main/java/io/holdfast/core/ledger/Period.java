package io.holdfast.core.ledger;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.Periods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Days {@code [fromDay, toDay)}. States are compared between the end of the day before the first (a) and the end of the
 * last (b): in the notation {@code (a, b]} of the definitions a is {@code fromDay - 1} and b is {@code toDay - 1}.
 *
 * @param fromDay first day
 * @param toDay day after the last
 */
public record Period(int fromDay, int toDay) {

    public Period {
        if (fromDay >= toDay) {
            throw new Problem(
                    QuestionParticular.PERIOD_EMPTY, LocalDate.ofEpochDay(fromDay), LocalDate.ofEpochDay(toDay));
        }
    }

    public static Period of(LocalDate from, LocalDate toExclusive) {
        return new Period((int) from.toEpochDay(), (int) toExclusive.toEpochDay());
    }

    /** The same in order, as lists in which each begins where the one before it ends. */
    static List<List<Period>> runs(List<Period> periods) {
        List<List<Period>> runs = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            if (i == 0 || periods.get(i).fromDay != periods.get(i - 1).toDay) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(periods.get(i));
        }
        return runs;
    }

    /** Whether there is a period and each begins where the one before ends. */
    static boolean areNeighbours(List<Period> periods) {
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i).fromDay != periods.get(i - 1).toDay) {
                return false;
            }
        }
        return !periods.isEmpty();
    }

    /** Neighbouring periods as one series. */
    static Periods series(List<Period> periods) {
        return Periods.of(IntStream.concat(
                        IntStream.of(periods.get(0).fromDay), periods.stream().mapToInt(Period::toDay))
                .toArray());
    }

    /** The day at whose end the opening states are read. */
    public int openingDay() {
        return fromDay - 1;
    }

    /** The day at whose end the closing states are read. */
    public int closingDay() {
        return toDay - 1;
    }

    public int days() {
        return toDay - fromDay;
    }

    public LocalDate from() {
        return LocalDate.ofEpochDay(fromDay);
    }

    public LocalDate to() {
        return LocalDate.ofEpochDay(toDay);
    }

    /** The part up to and including a day; the whole when it ends by then. */
    public Period clippedTo(int lastDay) {
        return toDay <= lastDay + 1L ? this : new Period(fromDay, Math.max(fromDay + 1, lastDay + 1));
    }

    /** Whether all its days are known when the facts reach to {@code lastDay}. */
    public boolean completeBy(int lastDay) {
        return toDay <= lastDay + 1L;
    }
}
