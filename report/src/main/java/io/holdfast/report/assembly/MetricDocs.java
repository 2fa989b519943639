package io.holdfast.report.assembly;

import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.Metric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.metric.MoneyMetric;
import io.holdfast.core.metric.RenewalMetric;
import io.holdfast.core.value.ValueMetric;
import io.holdfast.core.value.ValueMetrics;
import io.holdfast.report.model.MetricDoc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The definitions of the figures in a report. */
final class MetricDocs {
    private static final String UP = Metric.Sense.HIGHER_IS_BETTER.name();
    private static final String DOWN = Metric.Sense.LOWER_IS_BETTER.name();
    private static final String NONE = Metric.Sense.NEITHER.name();

    private MetricDocs() {}

    static List<MetricDoc> of(Subject subject, Optional<Money> money) {
        List<MetricDoc> docs = new ArrayList<>();
        for (FlowMetric metric : MetricCatalogue.FLOW) {
            docs.add(doc(metric, Queries.of(metric, subject.ledger().definition(), subject)));
        }
        for (RenewalMetric metric : MetricCatalogue.RENEWAL) {
            docs.add(doc(metric, Queries.of(metric, subject, money)));
        }
        counts(docs, subject);
        money.ifPresent(one -> ofMoney(docs, subject, one));
        shapes(docs, subject, money);
        Signs.of(subject).ifPresent(signs -> ofSigns(docs, new ShapeQueries(subject), signs));
        docs.add(new MetricDoc("reason.share", "leavings with the reason / leavings", NONE, "", ""));
        docs.add(new MetricDoc("mrr.lost", "Σ MRR", DOWN, "", ""));
        docs.add(new MetricDoc("costs.lost", "Σ (acquisition cost − margin · revenue so far)", DOWN, "", ""));
        return docs;
    }

    private static void shapes(List<MetricDoc> docs, Subject subject, Optional<Money> money) {
        ShapeQueries queries = new ShapeQueries(subject);
        docs.add(new MetricDoc("cohort.logo", "|{C : t ∈ C}| / |C|", UP, "", queries.customersOfCohort()));
        String revenue = money.filter(one -> one.code() >= 0)
                .map(one -> queries.revenueOfCohort(one.currency()))
                .orElse("");
        docs.add(new MetricDoc(
                "cohort.revenue", "MRR_k of C / MRR_0 of C", UP, "Skok, SaaS Metrics 2.0, 2013", revenue));
        docs.add(new MetricDoc(
                "survival.km",
                "Π (1 − d_i / n_i)",
                UP,
                "Kaplan and Meier, Nonparametric estimation from incomplete observations, JASA 53, 1958",
                queries.survival()));
        docs.add(new MetricDoc("survival.median", "min {t : S(t) ≤ 1/2}", UP, "", queries.median()));
        docs.add(new MetricDoc("mrr.at_stake", "Σ MRR", NONE, "", queries.warnings()));
        docs.add(new MetricDoc("warning.days_left", "day of loss − last known day", NONE, "", queries.warnings()));
        docs.add(new MetricDoc("warning.count", "", DOWN, "", queries.warningsByKind()));
    }

    private static void ofSigns(List<MetricDoc> docs, ShapeQueries queries, Signs signs) {
        docs.add(new MetricDoc(
                "sweep.churn",
                "active at the start and silent for more than D days at the end / active at the start",
                DOWN,
                "",
                queries.thresholdChurn(signs.source())));
        docs.add(new MetricDoc("sweep.false_churn", "returned / lost", DOWN, "", queries.sweep(signs.source())));
        String cycle = queries.lifecycle(signs.source());
        String source = "Hsu, Diligence at Social Capital, 2015";
        docs.add(new MetricDoc("lifecycle.new", "first day ∈ p", UP, source, cycle));
        docs.add(new MetricDoc("lifecycle.returning", "p ∧ (p − 1)", UP, source, cycle));
        docs.add(new MetricDoc("lifecycle.resurrecting", "p ∧ ¬(p − 1) ∧ before", UP, source, cycle));
        docs.add(new MetricDoc("lifecycle.dormant", "(p − 1) ∧ ¬p", DOWN, source, cycle));
        docs.add(new MetricDoc(
                "stickiness",
                "Σ days / (days of p · customers)",
                UP,
                "Chen and Jin, The Power User Curve, 2018",
                queries.stickiness(signs.source())));
        docs.add(new MetricDoc(
                "returns.on_day", "there on s + k / starts s", UP, "", queries.returnsOnDay(signs.source())));
        docs.add(new MetricDoc(
                "returns.by_day", "next ≤ s + k / starts s", UP, "", queries.returnsByDay(signs.source())));
    }

    private static void counts(List<MetricDoc> docs, Subject subject) {
        docs.add(count("customers", "|E|", UP, "at_end", subject));
        docs.add(count("customers.start", "|S|", UP, "at_start", subject));
        docs.add(count("customers.new", "|N|", UP, "is_new", subject));
        docs.add(count("customers.left", "|X|", DOWN, "has_left", subject));
    }

    private static MetricDoc count(String id, String formula, String sense, String column, Subject subject) {
        String last = "SELECT count(*) FILTER (WHERE " + column + ") AS customers\nFROM flow\n";
        return new MetricDoc(id, formula, sense, "", Queries.ofFlow(last, subject));
    }

    private static void ofMoney(List<MetricDoc> docs, Subject subject, Money money) {
        for (MoneyMetric metric : MetricCatalogue.MONEY) {
            docs.add(doc(metric, Queries.of(metric, subject, money)));
        }
        String closing = "SELECT sum(closing) AS mrr FROM movement\n";
        docs.add(new MetricDoc("mrr", "Σ MRR_b", UP, "", Queries.ofMovement(closing, subject, money)));
        for (ValueMetric metric : ValueMetrics.ALL) {
            docs.add(new MetricDoc(metric.id(), metric.formula(), metric.sense().name(), metric.source(), ""));
        }
    }

    private static MetricDoc doc(Metric metric, String sql) {
        return new MetricDoc(metric.id(), metric.formula(), metric.sense().name(), metric.source(), sql);
    }
}
