package io.holdfast.sample;

/**
 * What the company cannot see of a customer and what yet decides; saved as truth.
 *
 * @param frailty multiplies the rate of leaving; about 1 in the mean
 * @param priceSensitive feels the price change
 * @param automation uses what the bad release broke
 * @param onboarded came to the onboarding session
 * @param persuasion what a retention call does to the rate of leaving: below 1 it helps, above 1 it wakes a sleeper
 * @param inCallGroup drawn for retention calls; the others are the holdout
 * @param rhythm chance of using the product on a working day
 */
record Traits(
        double frailty,
        boolean priceSensitive,
        boolean automation,
        boolean onboarded,
        double persuasion,
        boolean inCallGroup,
        double rhythm) {}
