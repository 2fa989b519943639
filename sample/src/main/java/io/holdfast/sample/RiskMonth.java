package io.holdfast.sample;

/**
 * One row of the saved truth: a customer who could leave in this month, how probable it was, and whether he did.
 *
 * @param foreseen how probable it was before it was known whether he fades in this month: what a perfect forecast on the
 *     last day of the month before would say
 */
record RiskMonth(int stay, Situation situation, Risk risk, double foreseen, boolean left) {
    static RiskMonth of(int stay, Situation situation, Risk risk, double fadingChance, boolean left) {
        double foreseen = fadingChance * risk.probabilityIf(true) + (1 - fadingChance) * risk.probabilityIf(false);
        return new RiskMonth(stay, situation, risk, foreseen, left);
    }
}
