package io.holdfast.report.assembly;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.metric.WilsonInterval;
import io.holdfast.core.review.FiveStepReview;
import io.holdfast.core.review.Known;
import io.holdfast.core.review.LeavingReasons;
import io.holdfast.report.model.Figure;
import io.holdfast.report.model.Review;
import io.holdfast.report.model.Review.Item;
import io.holdfast.report.model.Review.Kind;
import io.holdfast.report.model.Review.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The five steps of the headline's period, with what is known of each. */
final class ReviewAssembly {
    private static final int REASONS = 10;

    private ReviewAssembly() {}

    /** @param economics the currency of costs, where they can be reckoned */
    static Review of(Subject subject, Optional<Money> economics) {
        FiveStepReview review = economics
                .map(one -> FiveStepReview.of(EconomicsAssembly.question(subject, one)))
                .orElseGet(() -> FiveStepReview.of(subject.ledger(), subject.period(), CustomerTest.EVERYBODY));
        return new Review(List.of(
                new Step(Kind.SHARE, List.of(item("", Figures.of(review.share()))), List.of()),
                reasons(review.reasons()),
                impact(review.impact()),
                new Step(Kind.FOLLOW_UP, followUp(review.followUp()), missing(review.followUp())),
                new Step(Kind.ADJUSTMENT, adjustment(review.adjustment()), missing(review.adjustment()))));
    }

    private static Step reasons(Known<LeavingReasons> known) {
        if (!known.isKnown()) {
            return new Step(Kind.REASONS, List.of(), missing(known));
        }
        LeavingReasons reasons = known.value();
        List<Item> items = reasons.reasons().stream()
                .limit(REASONS)
                .map(line -> item(line.reason().code(), share(line.leavings(), reasons.leavings())))
                .toList();
        return new Step(Kind.REASONS, items, List.of());
    }

    private static Figure share(long part, long whole) {
        return Figure.share("reason.share", part, whole, WilsonInterval.of(part, whole));
    }

    private static Step impact(FiveStepReview.Impact impact) {
        List<Item> items = new ArrayList<>();
        amounts("mrr.lost", impact.mrrLost(), items);
        amounts("value.lost", impact.valueLost(), items);
        amounts("costs.lost", impact.costsLost(), items);
        Set<String> missing = new LinkedHashSet<>();
        Stream.of(impact.mrrLost(), impact.valueLost(), impact.costsLost())
                .forEach(line -> missing.addAll(missing(line)));
        return new Step(Kind.IMPACT, items, List.copyOf(missing));
    }

    private static void amounts(String metric, Known<SortedMap<String, Long>> known, List<Item> into) {
        if (known.isKnown()) {
            known.value().forEach((currency, amount) -> into.add(item("", Figure.money(metric, amount, currency))));
        }
    }

    private static List<Item> followUp(Known<FiveStepReview.FollowUp> known) {
        return known.isKnown()
                ? List.of(
                        item("", Figure.count("contacted", known.value().contacted())),
                        item("", Figure.count("answered", known.value().answered())))
                : List.of();
    }

    private static List<Item> adjustment(Known<FiveStepReview.Adjustment> known) {
        return known.isKnown()
                ? List.of(
                        item("before", Figures.of(known.value().before())),
                        item("after", Figures.of(known.value().after())))
                : List.of();
    }

    private static Item item(String code, Figure figure) {
        return new Item(code, "", Optional.of(figure));
    }

    private static List<String> missing(Known<?> known) {
        return known instanceof Known.NotYet<?> notYet
                ? List.of(notYet.missing().name().toLowerCase(Locale.ROOT))
                : List.of();
    }
}
