package io.holdfast.sample;

import java.util.List;

/**
 * What happened to everybody, and what each of it does to the rate of leaving. The numbers are planted: an analysis of
 * the sample is right when it finds them again.
 */
final class Market {
    static final int PRICE_CHANGE = Window.day(2024, 7, 1);
    static final int BAD_RELEASE = Window.day(2025, 3, 3);
    static final int RELEASE_MENDED = Window.day(2025, 4, 22);
    static final int COMPETITOR_OFFER = Window.day(2025, 9, 1);
    static final String COMPETITOR = "Kuaiban Cloud";

    static final int PRICE_MONTH = Window.monthOf(PRICE_CHANGE);
    static final int RELEASE_MONTH = Window.monthOf(BAD_RELEASE);
    static final int OFFER_MONTH = Window.monthOf(COMPETITOR_OFFER);

    private static final List<Double> PRICE = List.of(2.8, 2.2, 1.6, 1.25);
    private static final List<Double> RELEASE = List.of(2.0, 2.2, 1.4);
    private static final List<Double> OFFER = List.of(1.8, 1.8, 1.5, 1.2);
    private static final List<Double> TICKETS = List.of(3.5, 2.8, 1.3);
    private static final List<Double> SEASON =
            List.of(1.25, 1.05, 1.0, 0.95, 0.95, 1.0, 0.9, 0.9, 1.0, 0.95, 0.95, 1.1);

    private Market() {}

    /** By calendar month: more leave in December and January, when budgets are made. */
    static double season(int month) {
        return SEASON.get(month % 12);
    }

    /** For price-sensitive small customers on the plans that became dearer, fading over four months. */
    static double price(int month) {
        return at(PRICE, month - PRICE_MONTH);
    }

    /** For customers who use the automation that the release broke. */
    static double release(int month) {
        return at(RELEASE, month - RELEASE_MONTH);
    }

    /** For Chinese customers that are not enterprises. */
    static double offer(int month) {
        return at(OFFER, month - OFFER_MONTH);
    }

    /** By how much the bad release multiplies the tickets of those who use automation. */
    static double tickets(int month) {
        return at(TICKETS, month - RELEASE_MONTH);
    }

    private static double at(List<Double> effect, int months) {
        return months >= 0 && months < effect.size() ? effect.get(months) : 1.0;
    }
}
