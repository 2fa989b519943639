package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Cell;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.core.cohort.SeenDays;
import io.holdfast.core.cohort.SweepSql;
import io.holdfast.core.cohort.ThresholdChurn;
import io.holdfast.core.cohort.ThresholdChurnSql;
import io.holdfast.core.cohort.ThresholdSweep;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.GapCube;
import io.holdfast.core.timeline.GapCubeFold;
import io.holdfast.core.timeline.Periods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What churn would be if a customer were lost after D silent days, for each D.
 *
 * @param max the largest D
 * @param signs which days count
 */
public record SweepAnalysis(int max, Optional<Signs> signs) implements Analysis {
    @Override
    public Answer of(Question question) {
        return answer(question);
    }

    private Answer answer(Question question) {
        DaySource source = Signs.source(signs, question);
        DayRange extent = source.extent(question.timelines());
        Period period = question.period();
        if (extent.from() >= period.fromDay()) {
            throw new Problem(QuestionParticular.PERIOD_HAS_NOBODY, period.from());
        }
        MembersOn members = new MembersOn(question, period.closingDay());
        SeenDays seen = members.days(source);
        ThresholdChurn.Days days = new ThresholdChurn.Days(question.timelines(), source, ShapeView.days(period));
        ThresholdChurn churn = ThresholdChurn.of(days, max, members.test());
        GapCube cube = FoldRunner.run(question.timelines(), new GapCubeFold(source, extent, members.test()));
        DayRange sofar =
                new DayRange(extent.from(), question.timelines().extent().lastDay() + 1);
        ThresholdSweep whole = ThresholdSweep.of(cube, max, Periods.of(sofar.from(), sofar.to()));
        Table table = new Table("D", "lost", "active at start", "churn", "lost so far", "came back", "false alarms");
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int d = 1; d <= max; d++) {
            long lost = churn.lost()[d - 1];
            long active = churn.active()[d - 1];
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("days", d);
            ShapeView.putShare(row, lost, active);
            row.put("sql", ThresholdChurnSql.of(seen, d, ShapeView.days(period)));
            Map<String, @Nullable Object> alarms = falseAlarms(whole, d, SweepSql.of(seen, d, sofar));
            row.put("falseAlarms", alarms);
            rows.add(row);
            long lostSoFar = whole.lost()[d - 1][0];
            long back = whole.returned()[d - 1][0];
            table.row(d, lost, active, percent(lost, active), lostSoFar, back, percent(back, lostSoFar));
        }
        return new Answer(object(question, source, rows), table, List.of(NoteCode.EPISODES.note()));
    }

    /** Of all lost so far at a threshold, those who came back. */
    private static Map<String, @Nullable Object> falseAlarms(ThresholdSweep whole, int d, String sql) {
        Map<String, @Nullable Object> alarms = new LinkedHashMap<>();
        ShapeView.putShare(alarms, whole.returned()[d - 1][0], whole.lost()[d - 1][0]);
        alarms.put("sql", sql);
        return alarms;
    }

    private static Map<String, @Nullable Object> object(
            Question question, DaySource source, List<Map<String, @Nullable Object>> rows) {
        Map<String, @Nullable Object> object = ShapeView.object(question, source);
        object.put("period", FigureView.period(question.asked()));
        object.put("complete", question.complete());
        object.put("thresholds", rows);
        return object;
    }

    private static Cell percent(long part, long whole) {
        return Numbers.percent(ShapeView.share(part, whole));
    }
}
