package io.holdfast.core.review;

import io.holdfast.core.fact.EndKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The reasons there are, on two levels. Codes are never renamed, only superseded; {@link #VERSION} counts up when one is
 * added.
 *
 * <p>Read are: {@code group.detail}, a group alone, a detail alone, and the feedback codes of Stripe's cancellation
 * details (Stripe API reference, Subscription, cancellation_details.feedback). Capital letters, blanks and hyphens do not
 * matter. Anything else is not guessed at: it stays unknown.
 */
public final class ReasonTaxonomy {
    public static final int VERSION = 1;

    private static final Map<ReasonGroup, List<String>> DETAILS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    ReasonGroup.PRODUCT_FIT,
                    List.of("need_changed", "missing_feature", "too_complex", "not_understood", "obsolete_technology")),
            Map.entry(ReasonGroup.QUALITY, List.of("product", "delivery")),
            Map.entry(ReasonGroup.PRICE, List.of("too_expensive", "budget", "competitor_value")),
            Map.entry(ReasonGroup.SERVICE, List.of("slow", "unresolved", "attitude", "owner_changed")),
            Map.entry(ReasonGroup.RELATIONSHIP, List.of("no_contact", "champion_left")),
            Map.entry(ReasonGroup.COMPETITOR, List.of("switched")),
            Map.entry(ReasonGroup.MARKET, List.of("business_closed", "sector", "policy", "season")),
            Map.entry(ReasonGroup.EXPECTATION, List.of("mis_sold", "wrong_audience")),
            Map.entry(ReasonGroup.CONTRACT, List.of("expired", "not_renewed")),
            Map.entry(ReasonGroup.PAYMENT, List.of("failed", "disputed")),
            Map.entry(ReasonGroup.UNKNOWN, List.of())));

    private static final Map<String, String> STRIPE = Map.of(
            "customer_service", "service",
            "low_quality", "quality",
            "missing_features", "product_fit.missing_feature",
            "too_complex", "product_fit.too_complex",
            "switched_service", "competitor.switched",
            "too_expensive", "price.too_expensive",
            "unused", "product_fit.need_changed",
            "other", "unknown");

    private ReasonTaxonomy() {}

    /** The reasons of the lower level, group by group. */
    public static List<Reason> all() {
        List<Reason> all = new ArrayList<>();
        DETAILS.forEach((group, details) -> details.forEach(detail -> all.add(new Reason(group, detail))));
        return List.copyOf(all);
    }

    /** The reason a code stands for; empty when the taxonomy does not know the code. */
    public static Optional<Reason> find(String text) {
        String code = text.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return ours(STRIPE.getOrDefault(code, code));
    }

    private static Optional<Reason> ours(String code) {
        for (Map.Entry<ReasonGroup, List<String>> entry : DETAILS.entrySet()) {
            ReasonGroup group = entry.getKey();
            if (code.equals(group.code())) {
                return Optional.of(new Reason(group, ""));
            }
            for (String detail : entry.getValue()) {
                if (code.equals(detail) || code.equals(group.code() + "." + detail)) {
                    return Optional.of(new Reason(group, detail));
                }
            }
        }
        return Optional.empty();
    }

    /** The reason the billing system itself knows. That someone chose to leave says nothing of why. */
    public static Reason of(EndKind kind) {
        return switch (kind) {
            case PAYMENT_FAILED -> new Reason(ReasonGroup.PAYMENT, "failed");
            case DISPUTED -> new Reason(ReasonGroup.PAYMENT, "disputed");
            case EXPIRED -> new Reason(ReasonGroup.CONTRACT, "expired");
            case VOLUNTARY, MIGRATED, SYSTEM, UNKNOWN -> Reason.UNKNOWN;
        };
    }
}
