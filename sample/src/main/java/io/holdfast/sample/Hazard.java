package io.holdfast.sample;

/** The formula of the true hazard. Everything planted in the sample acts through this one file. */
final class Hazard {
    static final double FADING = 5.0;
    static final double BAD_TICKET = 1.35;
    static final double RETURNED = 1.25;
    static final double NOT_ONBOARDED = 1.6;
    static final double ONBOARDED = 0.85;
    static final int ONBOARDING_MONTHS = 6;
    static final double PAYMENT = 0.0032;
    static final double MARKET = 0.0010;

    private Hazard() {}

    static Risk of(CustomerProfile profile, Situation now) {
        double[] factors = new double[Factor.values().length];
        Traits traits = profile.traits();
        Terms terms = now.terms();
        boolean mayChoose = !terms.annual() || now.renewalDue();
        set(factors, Factor.BASE, mayChoose ? profile.segment().baseRate(terms.annual()) : 0);
        set(factors, Factor.TENURE, terms.annual() ? 1 : tenure(now.tenure()));
        set(factors, Factor.ONBOARDING, onboarding(traits.onboarded(), now.tenure()));
        set(factors, Factor.CHANNEL, profile.channel().factor());
        set(factors, Factor.OWNER, owner(profile, now.month()));
        set(factors, Factor.SERVICE, service(now.badTickets()));
        set(factors, Factor.SEASON, Market.season(now.month()));
        set(factors, Factor.PRICE, price(profile, now));
        set(factors, Factor.RELEASE, traits.automation() ? Market.release(now.month()) : 1);
        set(factors, Factor.COMPETITOR, offered(profile) ? Market.offer(now.month()) : 1);
        set(factors, Factor.ENGAGEMENT, now.fading() ? FADING : 1);
        set(factors, Factor.CALL, now.called() ? traits.persuasion() : 1);
        set(factors, Factor.RETURNED, now.returned() ? RETURNED : 1);
        set(factors, Factor.FRAILTY, traits.frailty());
        return Risk.of(now.exposure(), factors, payment(profile, terms), market(profile));
    }

    /** Monthly contracts: high after the first bill, then falling for two years. */
    static double tenure(int months) {
        if (months <= 1) {
            return months == 0 ? 1.0 : 1.7;
        }
        if (months <= 3) {
            return 1.5;
        }
        if (months <= 6) {
            return 1.2;
        }
        if (months <= 12) {
            return 1.0;
        }
        return months <= 24 ? 0.85 : 0.7;
    }

    private static void set(double[] factors, Factor factor, double value) {
        factors[factor.ordinal()] = value;
    }

    private static double onboarding(boolean onboarded, int tenure) {
        if (tenure >= ONBOARDING_MONTHS) {
            return 1;
        }
        return onboarded ? ONBOARDED : NOT_ONBOARDED;
    }

    private static double owner(CustomerProfile profile, int month) {
        int day = Window.monthStart(month);
        double factor = profile.ownerOn(day).factor();
        int since = month - Window.monthOf(Owner.HANDOVER);
        boolean handedOver = profile.owner() == Owner.EMMA_CLARKE && since >= 0 && since < Owner.UNSETTLED_MONTHS;
        return handedOver ? factor * Owner.UNSETTLED : factor;
    }

    private static double service(int badTickets) {
        double factor = 1;
        for (int i = 0; i < Math.min(3, badTickets); i++) {
            factor *= BAD_TICKET;
        }
        return factor;
    }

    private static double price(CustomerProfile profile, Situation now) {
        boolean feels = profile.traits().priceSensitive()
                && now.terms().plan().priceChanged()
                && !now.terms().annual()
                && profile.acquired() < Market.PRICE_CHANGE;
        return feels ? Market.price(now.month()) : 1;
    }

    private static boolean offered(CustomerProfile profile) {
        return profile.place().country().equals("CN") && profile.segment() != Segment.ENTERPRISE;
    }

    private static double payment(CustomerProfile profile, Terms terms) {
        if (terms.annual() || terms.free()) {
            return 0;
        }
        double country = profile.place().country().equals("RU") ? 1.8 : 1;
        double segment = profile.segment() == Segment.SMB ? 1 : 0.3;
        return PAYMENT * country * segment;
    }

    private static double market(CustomerProfile profile) {
        if (profile.segment() != Segment.SMB) {
            return MARKET * 0.3;
        }
        boolean hard =
                profile.industry().equals("hospitality") || profile.industry().equals("retail");
        return hard ? MARKET * 2.5 : MARKET;
    }
}
