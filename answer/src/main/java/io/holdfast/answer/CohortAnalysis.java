package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Cell;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.core.cohort.RevenueTriangle;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.period.PeriodName;
import io.holdfast.core.period.PeriodSeries;
import io.holdfast.core.period.PeriodUnit;
import io.holdfast.core.timeline.DaySource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Retention by the period in which customers joined, and by age. A segment is of the day on which each customer joined.
 *
 * @param unit of a cohort
 * @param count how many cohorts, the last one of the last period of which every day is known
 * @param subject what is kept
 * @param kind when it counts as kept
 */
public record CohortAnalysis(PeriodUnit unit, int count, CohortSubject subject, CohortKind kind) implements Analysis {
    @Override
    public Answer of(Question question) {
        CohortSpan span = span(question);
        return answer(question, span, counts(question, span));
    }

    CohortSpan span(Question question) {
        int lastDay = question.timelines().extent().lastDay();
        return new CohortSpan(unit, PeriodSeries.last(unit, count, lastDay), kind, lastDay + 1);
    }

    private CohortCounts counts(Question question, CohortSpan span) {
        return switch (subject) {
            case customers -> CustomerCohorts.members(question, span);
            case buyers -> CustomerCohorts.seen(question, span, DaySource.PURCHASE);
            case users -> CustomerCohorts.seen(question, span, DaySource.ACTIVITY);
            case mrr -> MoneyCohorts.of(question, span, RevenueTriangle.Source.MRR);
            case revenue -> MoneyCohorts.of(question, span, RevenueTriangle.Source.ORDERS);
        };
    }

    private Answer answer(Question question, CohortSpan span, CohortCounts counts) {
        List<Period> periods = span.series().periods();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int cohort = 0; cohort < periods.size(); cohort++) {
            rows.add(row(periods, cohort, counts));
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("of", subject.name());
        object.put("kind", kind.name());
        object.put("windowDays", kind == CohortKind.bounded ? span.windowDays() : null);
        object.put("currency", counts.currency().orElse(null));
        object.put("cohorts", rows);
        return new Answer(object, table(periods, counts));
    }

    private static Map<String, @Nullable Object> row(List<Period> periods, int cohort, CohortCounts counts) {
        int ages = periods.size() - cohort;
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("cohort", FigureView.period(periods.get(cohort)));
        row.put("size", counts.size(cohort));
        List<@Nullable Double> shares = new ArrayList<>();
        for (int age = 0; age < ages; age++) {
            shares.add(FigureView.orNull(counts.share(cohort, age)));
        }
        row.put("shares", shares);
        counts.counts().ifPresent(triangle -> {
            row.put("kept", first(triangle.retained()[cohort], ages));
            row.put("eligible", first(triangle.eligible()[cohort], ages));
        });
        return row;
    }

    private static List<Long> first(long[] numbers, int count) {
        return Arrays.stream(numbers).limit(count).boxed().toList();
    }

    private static Table table(List<Period> periods, CohortCounts counts) {
        List<String> header = new ArrayList<>(List.of("cohort", "size"));
        for (int age = 0; age < periods.size(); age++) {
            header.add(Integer.toString(age));
        }
        Table table = new Table(header);
        for (int cohort = 0; cohort < periods.size(); cohort++) {
            List<Object> cells = new ArrayList<>(List.of(PeriodName.of(periods.get(cohort)), counts.size(cohort)));
            for (int age = 0; age < periods.size(); age++) {
                boolean exists = cohort + age < periods.size();
                cells.add(exists ? Numbers.percent(counts.share(cohort, age)) : Cell.EMPTY);
            }
            table.row(cells.toArray());
        }
        return table;
    }
}
