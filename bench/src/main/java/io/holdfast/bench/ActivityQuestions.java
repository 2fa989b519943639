package io.holdfast.bench;

import io.holdfast.core.cohort.ActivityLifecycle;
import io.holdfast.core.cohort.CohortTriangle;
import io.holdfast.core.cohort.Grouping;
import io.holdfast.core.cohort.RollingInactivity;
import io.holdfast.core.cohort.ThresholdSweep;
import io.holdfast.core.cohort.Triangle;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.GapCube;
import io.holdfast.core.timeline.PeriodMasks;
import io.holdfast.core.timeline.Timelines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The questions about activity, with our answers as rows of numbers in the order of the statements' columns. */
final class ActivityQuestions {
    private static final int SHOWN_FROM = Calendar.FROM + 96;

    private final Timelines timelines;
    private final GapCube cube;
    private final PeriodMasks months;

    /** Makes the summaries that some answers read. */
    ActivityQuestions(Timelines timelines) {
        this.timelines = timelines;
        this.cube = GapCube.of(timelines, DaySource.ACTIVITY);
        this.months = PeriodMasks.of(timelines, Calendar.MONTHS, DaySource.ACTIVITY);
    }

    List<Question> all() {
        return List.of(cohorts(), groupedCohorts(), rolling(), sweep(), lifecycle());
    }

    private Question cohorts() {
        return new Question(
                "cohort retention, 36 months",
                50,
                List.of("cohort_mask"),
                List.of(
                        columns(() -> cohorts(CohortTriangle.of(options(Grouping.NONE)))),
                        monthBits(() -> cohorts(CohortTriangle.over(months, options(Grouping.NONE))))));
    }

    private Question groupedCohorts() {
        Grouping grouping = Grouping.by(timelines, Company.ATTRIBUTES);
        return new Question(
                "cohort retention by 5 attributes",
                50,
                List.of("cohort_grouped"),
                List.of(
                        columns(() -> grouped(CohortTriangle.of(options(grouping)))),
                        monthBits(() -> grouped(CohortTriangle.over(months, options(grouping))))));
    }

    private Question rolling() {
        return new Question(
                "rolling inactivity, 1,000 days",
                50,
                List.of("rolling_distinct", "rolling_window"),
                List.of(columns(() -> rolling(counted())), gapCube(() -> rolling(cube))));
    }

    private Question sweep() {
        return new Question(
                "sweep of 90 thresholds",
                50,
                List.of("sweep_distinct", "sweep_window"),
                List.of(columns(() -> sweep(counted())), gapCube(() -> sweep(cube))));
    }

    private Question lifecycle() {
        return new Question(
                "weekly lifecycle",
                50,
                List.of("lifecycle_mask", "lifecycle_window"),
                List.of(
                        columns(() -> lifecycle(ActivityLifecycle.of(counted(), Calendar.WEEKS))),
                        gapCube(() -> lifecycle(ActivityLifecycle.of(cube, Calendar.WEEKS)))));
    }

    /** A cube counted anew. */
    private GapCube counted() {
        return GapCube.of(timelines.withoutSummaries(), DaySource.ACTIVITY);
    }

    private Question.Answer columns(Supplier<long[][]> rows) {
        return new Question.Answer("columns", rows, () -> PlainSum.of(timelines));
    }

    private Question.Answer monthBits(Supplier<long[][]> rows) {
        return new Question.Answer("month bits", rows, () -> PlainSum.ofMasks(timelines, months));
    }

    private Question.Answer gapCube(Supplier<long[][]> rows) {
        return new Question.Answer("gap cube", rows, () -> PlainSum.ofCube(cube));
    }

    private static CohortTriangle.Options options(Grouping grouping) {
        return new CohortTriangle.Options(
                Calendar.MONTHS, DaySource.ACTIVITY, CohortTriangle.Kind.CLASSIC, Calendar.TO, grouping, Customers.ALL);
    }

    private long[][] cohorts(CohortTriangle fold) {
        List<long[]> rows = new ArrayList<>();
        addCells(rows, FoldRunner.run(timelines, fold).all(), new long[0]);
        return rows.toArray(long[][]::new);
    }

    private long[][] grouped(CohortTriangle fold) {
        CohortTriangle.Result result = FoldRunner.run(timelines, fold);
        List<long[]> rows = new ArrayList<>();
        for (int attribute = 0; attribute < Company.ATTRIBUTES.length; attribute++) {
            List<String> values = timelines.values(Company.ATTRIBUTES[attribute]);
            for (int digit = 0; digit < 10; digit++) {
                int code = values.indexOf(Company.ATTRIBUTES[attribute] + '_' + digit);
                if (code >= 0) {
                    addCells(rows, result.of(attribute, code), new long[] {attribute, digit});
                }
            }
        }
        return rows.toArray(long[][]::new);
    }

    private static void addCells(List<long[]> rows, Triangle triangle, long[] before) {
        for (int cohort = 0; cohort < triangle.sizes().length; cohort++) {
            for (int age = 0; age < triangle.retained()[cohort].length; age++) {
                long retained = triangle.retained()[cohort][age];
                if (retained > 0) {
                    long[] row = Arrays.copyOf(before, before.length + 3);
                    row[before.length] = cohort;
                    row[before.length + 1] = age;
                    row[before.length + 2] = retained;
                    rows.add(row);
                }
            }
        }
    }

    private static long[][] rolling(GapCube gaps) {
        RollingInactivity series =
                RollingInactivity.of(gaps, new RollingInactivity.Threshold(15, 10), SHOWN_FROM, Calendar.TO);
        return IntStream.range(0, series.active().length)
                .mapToObj(i -> new long[] {
                    SHOWN_FROM - Calendar.FROM + i,
                    series.active()[i],
                    series.atRisk()[i],
                    series.lost()[i],
                    series.returned()[i]
                })
                .toArray(long[][]::new);
    }

    private static long[][] sweep(GapCube gaps) {
        ThresholdSweep sweep = ThresholdSweep.of(gaps, 90, Calendar.MONTHS);
        return IntStream.range(0, 90 * Calendar.MONTH_COUNT)
                .mapToObj(i -> {
                    int d = i / Calendar.MONTH_COUNT;
                    int m = i % Calendar.MONTH_COUNT;
                    return new long[] {d + 1, m, sweep.activeAtEnd()[d][m], sweep.lost()[d][m], sweep.returned()[d][m]};
                })
                .toArray(long[][]::new);
    }

    private static long[][] lifecycle(ActivityLifecycle.Result result) {
        return IntStream.range(0, Calendar.WEEKS.count())
                .mapToObj(w -> new long[] {
                    w, result.fresh()[w], result.returning()[w], result.resurrecting()[w], result.dormant()[w]
                })
                .toArray(long[][]::new);
    }
}
