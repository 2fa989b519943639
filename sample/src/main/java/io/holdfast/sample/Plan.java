package io.holdfast.sample;

/** What is sold, by the seat and month. Prices of the two small plans rose on {@link Market#PRICE_CHANGE}. */
enum Plan {
    STARTER("Starter", 2900, 3300),
    TEAM("Team", 1900, 2200),
    BUSINESS("Business", 3500, 3500),
    ENTERPRISE("Enterprise", 4500, 4500),
    INSIGHTS("Insights", 900, 900);

    private final String label;
    private final int oldPrice;
    private final int newPrice;

    Plan(String label, int oldPrice, int newPrice) {
        this.label = label;
        this.oldPrice = oldPrice;
        this.newPrice = newPrice;
    }

    String label() {
        return label;
    }

    /** Cents per seat and month on that day. */
    int price(int day) {
        return day < Market.PRICE_CHANGE ? oldPrice : newPrice;
    }

    boolean priceChanged() {
        return oldPrice != newPrice;
    }
}
