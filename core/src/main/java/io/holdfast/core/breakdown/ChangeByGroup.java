package io.holdfast.core.breakdown;

import io.holdfast.core.metric.Fraction;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which groups moved a rate from one period to another, and whether by leaving more or by becoming more.
 *
 * <pre>
 *   share w = d / D,  rate r = n / d,  total T = Σ w·r,   before 0 and after 1
 *   rate effect of a group = (w0 + w1)/2 · (r1 − r0)
 *   mix effect of a group  = (w1 − w0) · ((r0 + r1)/2 − (T0 + T1)/2)
 *   Σ (rate + mix) = T1 − T0        exactly: the sums are of whole fractions
 * </pre>
 *
 * A group that is in one period only, or has nobody in its denominator in one of them, has no rate to compare: its whole
 * effect is mix. The mean of both periods is the weight, so that swapping them turns every sign and nothing else; the
 * mean of the totals is taken off, so that a group that grew at the common rate did nothing. It says where the change
 * sits, not why. Undefined when the total of either period is. Source: Kitagawa, Components of a difference between two
 * rates, JASA 50, 1955; taking off the mean of the totals is ours.
 *
 * @param contributions one of each group of either period, those of the earlier first
 * @param change of the total
 */
public record ChangeByGroup(Breakdown before, Breakdown after, List<Contribution> contributions, Fraction change) {
    private static final Fraction HALF = Fraction.of(1, 2);

    public ChangeByGroup {
        contributions = List.copyOf(contributions);
        Fraction sum = contributions.stream().map(Contribution::whole).reduce(Fraction.ZERO, Fraction::plus);
        if (!sum.equals(change)) {
            throw new IllegalStateException("the contributions sum to " + sum + ", the change is " + change);
        }
    }

    /** @throws Problem {@code INCOMPARABLE_FIGURES} when the metrics differ or a total is undefined */
    public static ChangeByGroup between(Breakdown before, Breakdown after) {
        check(before, after);
        Fraction total0 = fraction(before.total());
        Fraction total1 = fraction(after.total());
        Map<String, GroupRate> groups0 = byLabel(before);
        Map<String, GroupRate> groups1 = byLabel(after);
        Set<String> labels = new LinkedHashSet<>(groups0.keySet());
        labels.addAll(groups1.keySet());
        Fraction common = total0.plus(total1).times(HALF);
        List<Contribution> contributions = new ArrayList<>();
        for (String label : labels) {
            Part part0 = Part.of(groups0.get(label), before.total());
            Part part1 = Part.of(groups1.get(label), after.total());
            contributions.add(contribution(label, part0, part1, common));
        }
        return new ChangeByGroup(before, after, contributions, total1.minus(total0));
    }

    private static Contribution contribution(String label, Part part0, Part part1, Fraction common) {
        Fraction mean = part1.share.minus(part0.share).times(common);
        Fraction whole = part1.ofTotal.minus(part0.ofTotal).minus(mean);
        if (part0.count == 0 || part1.count == 0) {
            return new Contribution(label, Fraction.ZERO, whole);
        }
        Fraction weight = part0.share.plus(part1.share).times(HALF);
        Fraction rate = weight.times(part1.rate().minus(part0.rate()));
        return new Contribution(label, rate, whole.minus(rate));
    }

    /**
     * A group within a total.
     *
     * @param count its denominator d
     * @param numerator n
     * @param share d / D
     * @param ofTotal n / D
     */
    private record Part(long count, long numerator, Fraction share, Fraction ofTotal) {
        static Part of(@Nullable GroupRate group, GroupRate total) {
            if (group == null) {
                return new Part(0, 0, Fraction.ZERO, Fraction.ZERO);
            }
            long whole = total.rate().denominator();
            long count = group.rate().denominator();
            long numerator = group.rate().numerator();
            return new Part(count, numerator, Fraction.of(count, whole), Fraction.of(numerator, whole));
        }

        Fraction rate() {
            return Fraction.of(numerator, count);
        }
    }

    private static Fraction fraction(GroupRate total) {
        return Fraction.of(total.rate().numerator(), total.rate().denominator());
    }

    private static Map<String, GroupRate> byLabel(Breakdown breakdown) {
        Map<String, GroupRate> byLabel = new LinkedHashMap<>();
        breakdown.groups().forEach(group -> byLabel.put(group.label(), group));
        return byLabel;
    }

    private static void check(Breakdown before, Breakdown after) {
        if (!before.metric().id().equals(after.metric().id())) {
            throw new Problem(
                    QuestionParticular.FIGURES_DIFFER,
                    before.metric().id(),
                    after.metric().id());
        }
        for (Breakdown breakdown : List.of(before, after)) {
            if (breakdown.total().rate().denominator() == 0) {
                throw new Problem(
                        QuestionParticular.CHANGE_UNDEFINED,
                        breakdown.metric().id(),
                        breakdown.period().from(),
                        breakdown.period().to().minusDays(1),
                        breakdown.metric().undefinedWhen());
            }
        }
    }
}
