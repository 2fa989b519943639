package io.holdfast.core.value;

import io.holdfast.core.ledger.MembershipColumns;
import io.holdfast.core.ledger.MrrReader;
import io.holdfast.core.metric.Metric;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The gross margin of the customers who pay at the end of a period, weighted by what they pay.
 *
 * <pre>
 *   Σ margin · MRR_b / Σ MRR_b        over paying customers whose margin is known
 * </pre>
 *
 * Share in [0, 1]; each margin is taken to a hundredth of a percent. Who pays but has no known margin is in neither sum,
 * only counted. Undefined when of nobody who pays the margin is known. Source: the margin that turns revenue into value in
 * Skok, SaaS Metrics 2.0, 2013. Likely misuse: as the company's margin, which also carries costs that belong to no
 * customer.
 *
 * @param earned Σ margin · MRR, in ten thousandths of a minor unit a month
 * @param revenue Σ MRR of those whose margin is known, minor units a month
 * @param known how many they are
 * @param unknown paying customers whose margin is not known
 */
public record GrossMargin(long earned, long revenue, long known, long unknown) {
    public static final ValueMetric METRIC = new ValueMetric(
            "margin.gross",
            "Σ margin · MRR_b / Σ MRR_b",
            ValueMetric.Unit.SHARE,
            Metric.Sense.HIGHER_IS_BETTER,
            "no gross margin is known of those who pay",
            "Skok, SaaS Metrics 2.0, 2013",
            GrossMargin.class);

    /** Of one row, over the steps {@code revenue} and {@code economics}. */
    static final String SQL = """
            SELECT sum(mrr * margin) / 10000.0 / sum(mrr) FILTER (WHERE margin IS NOT NULL) AS value,
                   count(margin) AS known, count(*) - count(margin) AS unknown
            FROM revenue LEFT JOIN economics USING (customer_id)
            WHERE mrr > 0
            """;

    private static final int BASIS_POINTS = 10_000;

    static GrossMargin of(EconomicsQuestion question) {
        Sums sums = FoldRunner.run(question.ledger().timelines(), new Adding(question));
        return new GrossMargin(sums.earned, sums.revenue, sums.known, sums.unknown);
    }

    /** Empty when undefined. */
    public OptionalDouble share() {
        return revenue == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) earned / BASIS_POINTS / revenue);
    }

    private static final class Sums {
        private long earned;
        private long revenue;
        private long known;
        private long unknown;
    }

    private record Adding(EconomicsQuestion question) implements Fold<Sums, Sums> {
        @Override
        public Sums start() {
            return new Sums();
        }

        @Override
        public void accept(Sums state, Timeline timeline) {
            accept(state, timeline, new MrrReader(question.ledger()));
        }

        @Override
        public void acceptAll(Sums state, TimelineShard shard, int from, int to) {
            MrrReader reader = new MrrReader(question.ledger());
            Timeline timeline = new Timeline(shard);
            for (int local = from; local < to; local++) {
                accept(state, timeline.moveTo(local), reader);
            }
        }

        private void accept(Sums state, Timeline timeline, MrrReader reader) {
            MembershipColumns membership = question.ledger().membership(timeline.shard());
            int day = question.period().closingDay();
            if (!membership.contains(timeline.local(), day)
                    || !question.segment()
                            .test(timeline, ReferenceDay.of(membership, timeline.local(), question.period()))) {
                return;
            }
            long mrr = revenue(reader.read(timeline, day), day);
            if (mrr > 0) {
                add(state, mrr, question.economics().grossMargin(timeline));
            }
        }

        private long revenue(MrrReader reader, int day) {
            List<String> currencies = question.ledger().timelines().currencies();
            long[] amounts = new long[currencies.size()];
            Arrays.setAll(amounts, reader::amount);
            return question.rates().convert(currencies, amounts, day);
        }

        private static void add(Sums state, long mrr, OptionalDouble margin) {
            if (margin.isEmpty()) {
                state.unknown++;
                return;
            }
            state.known++;
            state.revenue += mrr;
            state.earned += mrr * Math.round(margin.getAsDouble() * BASIS_POINTS);
        }

        @Override
        public Sums merge(Sums left, Sums right) {
            left.earned += right.earned;
            left.revenue += right.revenue;
            left.known += right.known;
            left.unknown += right.unknown;
            return left;
        }

        @Override
        public Sums finish(Sums state) {
            return state;
        }
    }
}
