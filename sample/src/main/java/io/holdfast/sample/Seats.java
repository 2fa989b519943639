package io.holdfast.sample;

import java.util.Optional;

/** Growing and shrinking: more or fewer seats, and the way from the smallest plan to the next. */
final class Seats {
    private static final double GROWS = 0.075;
    private static final double SHRINKS = 0.007;
    private static final double SHRINKS_FADING = 0.04;
    private static final double UPGRADES = 0.009;

    private Seats() {}

    /** The terms after this month's change, empty when nothing changes. */
    static Optional<Terms> change(SplitMix64 random, Situation now, int day) {
        Terms terms = now.terms();
        double draw = random.unit();
        int percent = random.between(10, 35);
        if (terms.plan() == Plan.STARTER) {
            boolean upgrades = draw < UPGRADES && !now.fading();
            return upgrades ? Optional.of(terms.withPlan(Plan.TEAM, 3, day)) : Optional.empty();
        }
        double shrinks = now.fading() ? SHRINKS_FADING : SHRINKS;
        if (draw < shrinks) {
            int fewer = terms.quantity() - Math.max(1, terms.quantity() * percent / 100);
            return fewer < 2 ? Optional.empty() : Optional.of(terms.withQuantity(fewer));
        }
        if (draw < shrinks + GROWS && !now.fading()) {
            return Optional.of(terms.withQuantity(terms.quantity() + Math.max(1, terms.quantity() * percent / 100)));
        }
        return Optional.empty();
    }
}
