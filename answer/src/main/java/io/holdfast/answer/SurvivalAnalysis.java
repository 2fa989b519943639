package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Note;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.core.metric.Interval;
import io.holdfast.core.metric.SqlOracle;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.survival.IntervalScale;
import io.holdfast.core.survival.KaplanMeier;
import io.holdfast.core.survival.Lifetimes;
import io.holdfast.core.survival.LifetimesSql;
import io.holdfast.core.survival.RiskTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How long customers stay, those still there counted for as long as they were seen.
 *
 * @param step days between rows
 */
public record SurvivalAnalysis(int step) implements Analysis {
    public SurvivalAnalysis {
        if (step < 1) {
            throw new Problem(QuestionParticular.STEP_TOO_SHORT, step);
        }
    }

    @Override
    public Answer of(Question question) {
        int lastKnown = question.timelines().extent().lastDay();
        int day = question.periodGiven() ? Math.min(lastKnown, question.asked().closingDay()) : lastKnown;
        return answer(question, Lifetimes.of(question.ledger(), day, question.test()), day);
    }

    private Answer answer(Question question, RiskTable risks, int day) {
        Table table = new Table("days", "at risk", "still there", "95 % interval");
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        KaplanMeier curve = KaplanMeier.of(risks);
        int longest = risks.size() == 0 ? -1 : (int) risks.time(risks.size() - 1);
        for (int days = 0; days <= longest; days += step) {
            OptionalDouble share = days == 0 ? OptionalDouble.of(1) : curve.survivalAt(days);
            Optional<Interval> interval = curve.intervalAt(days, IntervalScale.LOG);
            table.row(
                    days,
                    risks.atRiskAt(days),
                    Numbers.percent(share),
                    interval.map(FigureView::cell).orElse(Numbers.UNDEFINED));
            rows.add(row(days, risks.atRiskAt(days), share, interval));
        }
        OptionalDouble median = risks.size() == 0 ? OptionalDouble.empty() : curve.quantile(0.5);
        Map<String, @Nullable Object> object = ShapeView.object(question);
        object.put("until", LocalDate.ofEpochDay(day).toString());
        object.put("lifetimes", risks.subjects());
        object.put("ended", risks.totalEvents());
        object.put("medianDays", FigureView.orNull(median));
        object.put("curve", rows);
        object.put("sql", sql(question, day));
        return new Answer(object, table, List.of(note(risks, median)));
    }

    private static Map<String, @Nullable Object> row(
            int days, long atRisk, OptionalDouble share, Optional<Interval> interval) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("days", days);
        row.put("atRisk", atRisk);
        row.put("value", FigureView.orNull(share));
        row.put("interval", FigureView.interval(interval));
        return row;
    }

    private static String sql(Question question, int day) {
        int lastKnown = question.timelines().extent().lastDay();
        return SqlOracle.member(question.ledger().definition(), lastKnown) + ",\n"
                + LifetimesSql.curve(question.rule().sql(), day)
                + "\nSELECT days, at_risk, events, censored, survival FROM curve ORDER BY days\n";
    }

    private static Note note(RiskTable risks, OptionalDouble median) {
        if (risks.size() == 0) {
            return NoteCode.NO_LIFETIMES.note();
        }
        return median.isPresent()
                ? NoteCode.LIFETIMES.note(risks.subjects(), risks.totalEvents(), Math.round(median.getAsDouble()))
                : NoteCode.LIFETIMES_OPEN.note(risks.subjects(), risks.totalEvents());
    }
}
