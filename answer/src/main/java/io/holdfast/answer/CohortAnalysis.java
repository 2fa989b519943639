package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.period.PeriodName;
import io.holdfast.core.period.PeriodSeries;
import io.holdfast.core.period.PeriodUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Retention by the period in which customers joined, and by age.
 *
 * @param unit of a cohort
 * @param count how many cohorts, the last one holding the last known day
 * @param subject what is kept
 */
public record CohortAnalysis(PeriodUnit unit, int count, CohortSubject subject) implements Analysis {
    @Override
    public Answer of(Question question) {
        PeriodSeries series =
                PeriodSeries.last(unit, count, question.timelines().extent().lastDay());
        return answer(question, series.periods(), CohortCounts.of(subject, question, series));
    }

    private Answer answer(Question question, List<Period> periods, CohortCounts counts) {
        List<String> header = new ArrayList<>(List.of("cohort", "size"));
        for (int age = 0; age < periods.size(); age++) {
            header.add(Integer.toString(age));
        }
        Table table = new Table(header);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int cohort = 0; cohort < periods.size(); cohort++) {
            List<Object> cells = new ArrayList<>(List.of(PeriodName.of(periods.get(cohort)), counts.size(cohort)));
            List<@Nullable Double> shares = new ArrayList<>();
            for (int age = 0; age < periods.size(); age++) {
                boolean exists = cohort + age < periods.size();
                cells.add(exists ? Numbers.percent(counts.share(cohort, age)) : "");
                if (exists) {
                    shares.add(FigureView.orNull(counts.share(cohort, age)));
                }
            }
            table.row(cells.toArray());
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("cohort", FigureView.period(periods.get(cohort)));
            row.put("size", counts.size(cohort));
            row.put("shares", shares);
            rows.add(row);
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("of", subject.name());
        object.put("cohorts", rows);
        return new Answer(object, table);
    }
}
