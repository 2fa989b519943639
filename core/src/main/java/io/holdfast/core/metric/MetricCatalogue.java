package io.holdfast.core.metric;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The metrics by id. */
public final class MetricCatalogue {

    public static final List<FlowMetric> FLOW = List.of(
            new CohortChurn(),
            new CohortRetention(),
            new LostPerAcquiredChurn(),
            new NetDeclineChurn(),
            new VoidShareChurn(),
            new NewAdjustedRetention(),
            new NewAdjustedChurn(),
            new EndOverStartRetention(),
            new ActiveOverStartRetention(),
            new StripeChurn(),
            new ProfitWellChurn(),
            new RecurlyChurn());

    public static final List<MoneyMetric> MONEY = List.of(
            new GrossRevenueRetention(),
            new NetRevenueRetention(),
            new GrossMrrChurn(),
            new NetMrrChurn(),
            new BaremetricsNetMrrChurn(),
            new ChargebeeNetMrrChurn(),
            new QuickRatio(),
            new QuickRatioWithReactivation(),
            new AverageRevenuePerAccount());

    public static final List<RenewalMetric> RENEWAL = List.of(new RenewalRate(), new RevenueRenewalRate());

    private MetricCatalogue() {}

    /** @throws Problem {@code UNKNOWN_METRIC} with the ids there are */
    public static FlowMetric findFlow(String id) {
        return FLOW.stream()
                .filter(metric -> metric.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id, FLOW));
    }

    /** @throws Problem {@code UNKNOWN_METRIC} with the ids there are */
    public static MoneyMetric findMoney(String id) {
        return MONEY.stream()
                .filter(metric -> metric.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id, MONEY));
    }

    /** A ratio of contracts due for renewal; empty when the id is that of something else. */
    public static Optional<RenewalMetric> findRenewal(String id) {
        return RENEWAL.stream().filter(metric -> metric.id().equals(id)).findFirst();
    }

    private static Problem unknown(String id, List<? extends Metric> known) {
        return new Problem(
                QuestionParticular.METRIC_UNKNOWN,
                id,
                known.stream().map(Metric::id).collect(Collectors.joining(", ")));
    }
}
