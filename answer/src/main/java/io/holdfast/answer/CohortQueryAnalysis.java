package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Table;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.period.PeriodName;
import io.holdfast.core.period.PeriodSeries;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query of one cell of {@link CohortAnalysis}: a triangle has a query for each, and they are long. Who is in a segment is
 * settled for each customer by the day on which he joined.
 *
 * @param cohorts the triangle
 * @param cohort the first day of the cohort
 * @param age of the cell, from 0
 */
public record CohortQueryAnalysis(CohortAnalysis cohorts, LocalDate cohort, int age) implements Analysis {
    @Override
    public Answer of(Question question) {
        CohortSpan span = cohorts.span(question);
        int number = number(span.series());
        Period period = span.series().periods().get(number);
        String sql = new CohortQueries(question, span).of(cohorts.subject(), number, age);
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("of", cohorts.subject().name());
        object.put("kind", cohorts.kind().name());
        object.put("cohort", FigureView.period(period));
        object.put("age", age);
        object.put("sql", sql);
        Table table = new Table("cohort", "age").row(PeriodName.of(period), age);
        return new Answer(object, table, List.of(NoteCode.QUERY.note(sql)));
    }

    private int number(PeriodSeries series) {
        List<LocalDate> days = series.periods().stream().map(Period::from).toList();
        int number = days.indexOf(cohort);
        if (number < 0) {
            throw new Problem(
                    QuestionParticular.COHORT_UNKNOWN,
                    cohort,
                    days.stream().map(LocalDate::toString).collect(Collectors.joining(", ")));
        }
        if (age < 0 || age >= days.size() - number) {
            throw new Problem(QuestionParticular.COHORT_AGE_UNKNOWN, cohort, days.size() - number - 1, age);
        }
        return number;
    }
}
