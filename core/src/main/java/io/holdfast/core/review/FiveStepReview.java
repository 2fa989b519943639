package io.holdfast.core.review;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.metric.Rate;
import io.holdfast.core.value.EconomicsQuestion;
import io.holdfast.core.value.LostBeforePayback;
import io.holdfast.core.value.LostBeforePaybackShare;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The review of a period in five steps: the share that left, the reasons, the impact, the follow-up, the adjustment. Each
 * step holds what the facts give; a step without facts says which are missing. Source: Fxiaoke, how to analyse voided
 * customers, whose five steps these are.
 *
 * @param share who left, by the definition's own figure
 * @param flows behind it
 * @param reasons why
 * @param impact what it cost
 * @param followUp what was done
 * @param adjustment what was changed since, and whether it helped
 */
public record FiveStepReview(
        Period period,
        Rate share,
        Flows flows,
        Known<LeavingReasons> reasons,
        Impact impact,
        Known<FollowUp> followUp,
        Known<Adjustment> adjustment) {

    /**
     * What leaving in the period cost, line by line.
     *
     * @param mrrLost recurring revenue of the last days of those who left, by currency, minor units a month
     * @param valueLost what they would have been worth
     * @param costsLost what winning them cost and they had not earned back, by currency, minor units
     */
    public record Impact(
            Known<SortedMap<String, Long>> mrrLost,
            Known<SortedMap<String, Long>> valueLost,
            Known<SortedMap<String, Long>> costsLost) {}

    /** How many of those who left were asked, called or visited. */
    public record FollowUp(long contacted, long answered) {}

    /** What was changed, compared with those for whom nothing was. */
    public record Adjustment(Rate before, Rate after) {}

    public static FiveStepReview of(Ledger ledger, Period period, CustomerTest segment) {
        return of(ledger, period, segment, Known.notYet(Known.Missing.COSTS));
    }

    /** The same with what winning those who left cost and they had not earned back, as far as cost and margin are known. */
    public static FiveStepReview of(EconomicsQuestion question) {
        LostBeforePaybackShare lost = LostBeforePayback.of(question);
        SortedMap<String, Long> unrecovered =
                new TreeMap<>(Map.of(question.rates().target(), lost.unrecovered()));
        return of(
                question.ledger(),
                question.period(),
                question.segment(),
                lost.leavers() == 0 ? Known.notYet(Known.Missing.COSTS) : Known.yes(unrecovered));
    }

    private static FiveStepReview of(
            Ledger ledger, Period period, CustomerTest segment, Known<SortedMap<String, Long>> costsLost) {
        Flows flows = FlowsFold.of(ledger, period, segment);
        FlowMetric headline = MetricCatalogue.findFlow(ledger.definition().headline());
        LeavingReasons reasons = LeavingReasons.of(ledger, period, segment);
        if (reasons.leavings() != flows.count(Flow.LEFT)) {
            throw new IllegalStateException(reasons.leavings() + " leavings, but " + flows);
        }
        return new FiveStepReview(
                period,
                headline.rate(flows),
                flows,
                knownReasons(reasons),
                impact(reasons, costsLost),
                Known.notYet(Known.Missing.INTERACTIONS),
                Known.notYet(Known.Missing.CHANGES));
    }

    private static Known<LeavingReasons> knownReasons(LeavingReasons reasons) {
        if (reasons.leavings() == 0) {
            return Known.notYet(Known.Missing.NOBODY_LEFT);
        }
        boolean nothingSaid = reasons.unknown() == reasons.leavings()
                && reasons.byWill().getOrDefault(Leaving.Will.UNKNOWN, 0L) == reasons.leavings();
        return nothingSaid ? Known.notYet(Known.Missing.REASONS) : Known.yes(reasons);
    }

    private static Impact impact(LeavingReasons reasons, Known<SortedMap<String, Long>> costsLost) {
        if (reasons.leavings() == 0) {
            return new Impact(
                    Known.notYet(Known.Missing.NOBODY_LEFT),
                    Known.notYet(Known.Missing.NOBODY_LEFT),
                    Known.notYet(Known.Missing.NOBODY_LEFT));
        }
        return new Impact(
                reasons.mrrLost().isEmpty() ? Known.notYet(Known.Missing.AMOUNTS) : Known.yes(reasons.mrrLost()),
                Known.notYet(Known.Missing.CUSTOMER_VALUE),
                costsLost);
    }
}
