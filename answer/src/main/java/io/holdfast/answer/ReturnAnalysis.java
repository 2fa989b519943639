package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.core.cohort.ReturnCurve;
import io.holdfast.core.cohort.ReturnSql;
import io.holdfast.core.cohort.SeenDays;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many come back how many days after they were there in a period.
 *
 * @param days up to how many days
 * @param first only the first day ever of each customer
 * @param signs which days count
 */
public record ReturnAnalysis(int days, boolean first, Optional<Signs> signs) implements Analysis {
    @Override
    public Answer of(Question question) {
        return answer(question);
    }

    private Answer answer(Question question) {
        DaySource source = Signs.source(signs, question);
        Period period = question.period();
        ReturnCurve.Window window = new ReturnCurve.Window(
                period.fromDay(),
                period.toDay(),
                days,
                question.timelines().extent().lastDay() + 1);
        MembersOn members = new MembersOn(question, period.closingDay());
        SeenDays seen = members.days(source);
        ReturnCurve.Result both = FoldRunner.run(question.timelines(), ReturnCurve.of(source, window, members.test()));
        ReturnCurve.Curve curve = first ? both.firstTime() : both.recurring();
        Table table = new Table("days later", "starts", "there again", "share", "95 % interval", "for the first time");
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int k = 1; k <= days; k++) {
            rows.add(row(table, curve, k, ReturnSql.of(seen, window, k)));
        }
        Map<String, @Nullable Object> object = ShapeView.object(question, source);
        object.put("period", FigureView.period(question.asked()));
        object.put("starts", first ? "first" : "every");
        object.put("days", rows);
        boolean young = curve.eligible(days) < curve.eligible(0);
        return new Answer(object, table, young ? List.of(NoteCode.STARTS_TOO_YOUNG.note()) : List.of());
    }

    private static Map<String, @Nullable Object> row(Table table, ReturnCurve.Curve curve, int k, String sql) {
        long eligible = curve.eligible(k);
        long returned = curve.returnedAfter(k);
        boolean mature = eligible == curve.eligible(0);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("days", k);
        row.put("mature", mature);
        ShapeView.putShare(row, returned, eligible);
        row.put("next", curve.next()[k]);
        row.put("sql", sql);
        table.row(
                k + (mature ? "" : " *"),
                eligible,
                returned,
                Numbers.percent(curve.share(k)),
                ShapeView.interval(returned, eligible),
                curve.next()[k]);
        return row;
    }
}
