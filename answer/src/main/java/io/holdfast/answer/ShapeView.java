package io.holdfast.answer;

import io.holdfast.answer.output.Cell;
import io.holdfast.answer.output.Note;
import io.holdfast.answer.output.Numbers;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.WilsonInterval;
import io.holdfast.core.period.PeriodName;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.DaySource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What the answers of the shapes of retention have in common. */
final class ShapeView {
    private ShapeView() {}

    /** The object all of them begin with. */
    static Map<String, @Nullable Object> object(Question question, DaySource source) {
        Map<String, @Nullable Object> object = object(question);
        object.put("of", source == DaySource.ACTIVITY ? "activity" : "purchases");
        return object;
    }

    static Map<String, @Nullable Object> object(Question question) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("asOf", question.asOf().map(Object::toString).orElse(null));
        object.put("segment", question.segment().isEmpty() ? null : question.segment());
        return object;
    }

    static Cell interval(long numerator, long denominator) {
        return WilsonInterval.of(numerator, denominator).map(FigureView::cell).orElse(Numbers.UNDEFINED);
    }

    /** A share of customers with its counts and interval. */
    static void putShare(Map<String, @Nullable Object> row, long numerator, long denominator) {
        row.put("numerator", numerator);
        row.put("denominator", denominator);
        row.put("value", FigureView.orNull(share(numerator, denominator)));
        row.put("interval", FigureView.interval(WilsonInterval.of(numerator, denominator)));
    }

    static OptionalDouble share(long numerator, long denominator) {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }

    static DayRange days(Period period) {
        return new DayRange(period.fromDay(), period.toDay());
    }

    /** A period's name in a table, with a mark when not every day of it is known. */
    static String name(Period period, boolean complete) {
        return PeriodName.of(period) + (complete ? "" : " *");
    }

    static List<Note> incompleteNote(boolean complete) {
        return !complete ? List.of(NoteCode.NOT_COMPLETE.note()) : List.of();
    }
}
