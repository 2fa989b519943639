package io.holdfast.bench;

import io.holdfast.core.cohort.ActivityLifecycle;
import io.holdfast.core.cohort.CohortTriangle;
import io.holdfast.core.cohort.Grouping;
import io.holdfast.core.cohort.RollingInactivity;
import io.holdfast.core.cohort.ThresholdSweep;
import io.holdfast.core.cohort.Triangle;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.FlowSeriesFold;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.GapCube;
import io.holdfast.core.timeline.PeriodMasks;
import io.holdfast.core.timeline.Timelines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The questions, with our answers as rows of numbers in the order of the statements' columns. */
final class Questions {
    private static final int SHOWN_FROM = Calendar.FROM + 96;

    private final Timelines timelines;
    private final GapCube cube;
    private final PeriodMasks months;
    private final PeriodMasks weeks;
    private final Ledger ledger;
    private final ChurnDefinition definition =
            Definitions.HOLDFAST.toBuilder().gapDays(0).build();

    /** Makes the summaries that some answers read. */
    Questions(Timelines timelines) {
        this.timelines = timelines;
        this.cube = GapCube.of(timelines, DaySource.ACTIVITY);
        this.months = PeriodMasks.of(timelines, Calendar.MONTHS, DaySource.ACTIVITY);
        this.weeks = PeriodMasks.of(timelines, Calendar.WEEKS, DaySource.ACTIVITY);
        this.ledger = Ledger.of(timelines, definition);
    }

    List<Question> all() {
        return Stream.concat(ofPeriods().stream(), ofSilence().stream()).toList();
    }

    private List<Question> ofPeriods() {
        Grouping grouping = Grouping.by(timelines, Company.ATTRIBUTES);
        return List.of(
                new Question(
                        "monthly flows and rates, 36 months",
                        20,
                        List.of("flows_mask"),
                        List.of(
                                new Question.Answer("ledger", () -> flows(ledger)),
                                new Question.Answer("columns", () -> flows(Ledger.of(timelines, definition))))),
                new Question(
                        "cohort retention, 36 months",
                        50,
                        List.of("cohort_mask"),
                        List.of(
                                new Question.Answer(
                                        "columns", () -> cohorts(CohortTriangle.of(options(Grouping.NONE)))),
                                new Question.Answer(
                                        "month bits",
                                        () -> cohorts(CohortTriangle.over(months, options(Grouping.NONE)))))),
                new Question(
                        "cohort retention by 5 attributes",
                        50,
                        List.of("cohort_grouped"),
                        List.of(
                                new Question.Answer("columns", () -> grouped(CohortTriangle.of(options(grouping)))),
                                new Question.Answer(
                                        "month bits", () -> grouped(CohortTriangle.over(months, options(grouping)))))));
    }

    private List<Question> ofSilence() {
        return List.of(
                new Question(
                        "rolling inactivity, 1,000 days",
                        50,
                        List.of("rolling_distinct", "rolling_window"),
                        List.of(
                                new Question.Answer(
                                        "columns", () -> rolling(GapCube.of(timelines, DaySource.ACTIVITY))),
                                new Question.Answer("gap cube", () -> rolling(cube)))),
                new Question(
                        "sweep of 90 thresholds",
                        50,
                        List.of("sweep_distinct", "sweep_window"),
                        List.of(
                                new Question.Answer("columns", () -> sweep(GapCube.of(timelines, DaySource.ACTIVITY))),
                                new Question.Answer("gap cube", () -> sweep(cube)))),
                new Question(
                        "weekly lifecycle",
                        50,
                        List.of("lifecycle_mask", "lifecycle_window"),
                        List.of(
                                new Question.Answer(
                                        "columns",
                                        () -> lifecycle(ActivityLifecycle.of(
                                                Calendar.WEEKS, DaySource.ACTIVITY, Customers.ALL))),
                                new Question.Answer(
                                        "week bits", () -> lifecycle(ActivityLifecycle.over(weeks, Customers.ALL))))));
    }

    private static CohortTriangle.Options options(Grouping grouping) {
        return new CohortTriangle.Options(
                Calendar.MONTHS, DaySource.ACTIVITY, CohortTriangle.Kind.CLASSIC, Calendar.TO, grouping, Customers.ALL);
    }

    private static long[][] flows(Ledger known) {
        List<Flows> flows = FlowSeriesFold.of(known, Calendar.MONTHS);
        return IntStream.range(0, flows.size())
                .mapToObj(m -> new long[] {
                    m,
                    flows.get(m).count(Flow.START),
                    flows.get(m).count(Flow.END),
                    flows.get(m).count(Flow.NEW),
                    flows.get(m).count(Flow.LOST_OF_START)
                })
                .toArray(long[][]::new);
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

    private long[][] lifecycle(ActivityLifecycle fold) {
        ActivityLifecycle.Result result = FoldRunner.run(timelines, fold);
        return IntStream.range(0, Calendar.WEEKS.count())
                .mapToObj(w -> new long[] {
                    w, result.fresh()[w], result.returning()[w], result.resurrecting()[w], result.dormant()[w]
                })
                .toArray(long[][]::new);
    }
}
