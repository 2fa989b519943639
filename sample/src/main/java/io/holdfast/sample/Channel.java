package io.holdfast.sample;

/** How a customer was won. The coupon portal is cheap and brings customers who leave before they have paid it back. */
enum Channel {
    SEARCH_ADS("search_ads", 28, 16_000, 1.0),
    CONTENT("content", 20, 9_000, 0.9),
    REFERRAL("referral", 16, 6_000, 0.7),
    PARTNER("partner", 14, 24_000, 0.85),
    EVENT("event", 8, 38_000, 0.9),
    COUPON_PORTAL("coupon_portal", 14, 8_500, 2.4);

    private final String label;
    private final int weight;
    private final long cost;
    private final double factor;

    Channel(String label, int weight, long cost, double factor) {
        this.label = label;
        this.weight = weight;
        this.cost = cost;
        this.factor = factor;
    }

    String label() {
        return label;
    }

    int weight() {
        return weight;
    }

    /** Usual cost of winning one small customer, in cents. */
    long cost() {
        return cost;
    }

    /** What the channel does to the rate of leaving. */
    double factor() {
        return factor;
    }
}
