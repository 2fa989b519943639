package io.holdfast.sample;

/**
 * The true hazard of one customer in one month. Three causes compete:
 *
 * <pre>
 * voluntary   = product of the factors
 * rate        = voluntary + payment + market
 * probability = 1 - exp(-exposure * rate)
 * </pre>
 *
 * @param exposure share of the month in which he can leave; 1 but for the month in which his paid service starts
 * @param factors by the order of {@link Factor}; must not be changed
 * @param voluntary rate of choosing to leave
 * @param payment rate of leaving because a payment fails
 * @param market rate of closing the business
 * @param probability that he leaves within this month, given that he is there at its start
 */
record Risk(double exposure, double[] factors, double voluntary, double payment, double market, double probability) {
    static Risk of(double exposure, double[] factors, double payment, double market) {
        double voluntary = 1;
        for (double factor : factors) {
            voluntary *= factor;
        }
        double probability = 1 - StrictMath.exp(-exposure * (voluntary + payment + market));
        return new Risk(exposure, factors, voluntary, payment, market, probability);
    }

    double factor(Factor factor) {
        return factors[factor.ordinal()];
    }

    /** The probability if only whether he fades were as given. */
    double probabilityIf(boolean fading) {
        double engaged = voluntary / factor(Factor.ENGAGEMENT);
        double rate = (fading ? engaged * Hazard.FADING : engaged) + payment + market;
        return 1 - StrictMath.exp(-exposure * rate);
    }
}
