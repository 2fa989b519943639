package io.holdfast.sample;

import java.util.List;

/** Why a customer leaves, drawn from what raised his rate; and what he says, which is not always the same. */
final class Reasons {
    static final String PRICE = "price.too_expensive";
    static final String COMPETITOR = "competitor.switched";

    private static final List<String> ORDINARY = List.of(
            "product_fit.need_changed",
            "product_fit.missing_feature",
            "product_fit.too_complex",
            "price.budget",
            "price.competitor_value",
            "relationship.champion_left");
    private static final double ORDINARY_WEIGHT = 0.6;
    /** Fading is a sign more than a reason, so it weighs less than its factor says. */
    private static final double FADING_WEIGHT = 0.3;

    private static final double SAYS_NOTHING = 0.30;
    private static final double SAYS_THE_TRUTH = 0.74;

    private Reasons() {}

    /** The true reason: in proportion to the logarithm of each factor above one, against a fixed ordinary weight. */
    static String trueReason(SplitMix64 random, CustomerProfile profile, Risk risk, Cause cause) {
        if (cause == Cause.PAYMENT) {
            return "payment.failed";
        }
        if (cause == Cause.MARKET) {
            return "market.business_closed";
        }
        Factor[] factors = Factor.values();
        double[] weights = new double[factors.length];
        for (Factor factor : factors) {
            weights[factor.ordinal()] = weight(factor, risk.factor(factor));
        }
        Factor drawn = factors[random.weighted(weights)];
        return reason(random, profile, drawn);
    }

    /** What the customer states: nothing, the truth, the price as a polite excuse, or something ordinary. */
    static String stated(SplitMix64 random, String truth) {
        if (random.chance(SAYS_NOTHING)) {
            return "";
        }
        if (random.chance(SAYS_THE_TRUTH)) {
            return truth;
        }
        return random.chance(0.6) ? PRICE : random.pick(ORDINARY);
    }

    private static double weight(Factor factor, double value) {
        return switch (factor) {
            case BASE -> ORDINARY_WEIGHT;
            case FRAILTY, RETURNED, CALL -> 0;
            case ENGAGEMENT -> FADING_WEIGHT * above(value);
            case TENURE, ONBOARDING, CHANNEL, OWNER, SERVICE, SEASON, PRICE, RELEASE, COMPETITOR -> above(value);
        };
    }

    private static double above(double factor) {
        return factor > 1 ? StrictMath.log(factor) : 0;
    }

    private static String reason(SplitMix64 random, CustomerProfile profile, Factor factor) {
        return switch (factor) {
            case TENURE, ONBOARDING -> "product_fit.not_understood";
            case CHANNEL -> "expectation.wrong_audience";
            case OWNER -> profile.owner() == Owner.EMMA_CLARKE ? "service.owner_changed" : "service.attitude";
            case SERVICE -> random.chance(0.5) ? "service.slow" : "service.unresolved";
            case SEASON -> "market.season";
            case PRICE -> PRICE;
            case RELEASE -> "quality.product";
            case COMPETITOR -> COMPETITOR;
            case ENGAGEMENT -> "relationship.no_contact";
            case BASE, FRAILTY, RETURNED, CALL -> random.pick(ORDINARY);
        };
    }
}
