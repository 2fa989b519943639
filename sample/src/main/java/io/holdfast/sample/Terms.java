package io.holdfast.sample;

/**
 * What a contract says about money and time.
 *
 * @param seatPrice cents per seat and month
 * @param recurringPercent share of the amount that is taken off every time
 * @param introPercent share that is taken off beside it and does not recur
 */
record Terms(
        Plan plan,
        int quantity,
        int seatPrice,
        boolean annual,
        int recurringPercent,
        int introPercent,
        boolean autoRenew,
        int noticeDays) {
    /** A year costs ten months. */
    private static final int MONTHS_PAID_PER_YEAR = 10;

    /** Cents per interval before discount. */
    long amount() {
        return (long) quantity * seatPrice * (annual ? MONTHS_PAID_PER_YEAR : 1);
    }

    long recurringDiscount() {
        return amount() * recurringPercent / 100;
    }

    long discount() {
        return amount() * (recurringPercent + introPercent) / 100;
    }

    boolean free() {
        return recurringPercent == 100;
    }

    Terms withQuantity(int newQuantity) {
        return new Terms(plan, newQuantity, seatPrice, annual, recurringPercent, 0, autoRenew, noticeDays);
    }

    /** The price list of that day and no introductory discount. */
    Terms asOf(int day) {
        return new Terms(plan, quantity, plan.price(day), annual, recurringPercent, 0, autoRenew, noticeDays);
    }

    Terms withPlan(Plan newPlan, int newQuantity, int day) {
        return new Terms(newPlan, newQuantity, newPlan.price(day), annual, recurringPercent, 0, autoRenew, noticeDays);
    }
}
