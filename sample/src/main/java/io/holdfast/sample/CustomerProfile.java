package io.holdfast.sample;

import java.util.List;

/**
 * What is fixed about one customer: a pure function of the seed and his number.
 *
 * @param cost cents spent on winning him
 * @param marginPercent gross margin on what he pays
 * @param acquired day he signed up
 * @param trialDays length of his trial, 0 without one
 * @param terms first contract
 */
record CustomerProfile(
        int number,
        Segment segment,
        String industry,
        Place place,
        Channel channel,
        long cost,
        int marginPercent,
        Owner owner,
        int acquired,
        int trialDays,
        Traits traits,
        Terms terms) {

    static final List<String> INDUSTRIES =
            List.of("retail", "software", "manufacturing", "logistics", "education", "hospitality", "media", "health");

    private static final double FRAILTY_SPREAD = 0.55;

    static CustomerProfile of(long seed, int number) {
        SplitMix64 random = SplitMix64.of(seed, number, Topic.PROFILE);
        int acquired = acquiredDay(random.unit());
        Segment segment = Segment.values()[random.weighted(70, 23, 7)];
        Place place = random.pick(
                switch (random.weighted(42, 26, 32)) {
                    case 0 -> Place.CHINA;
                    case 1 -> Place.RUSSIA;
                    default -> Place.ENGLISH;
                });
        Channel channel = channel(random, segment);
        Owner owner = random.pick(Owner.speaking(place.language()));
        if (owner == Owner.EMMA_CLARKE && acquired >= Owner.HANDOVER) {
            owner = Owner.JAMES_MILLER;
        }
        Traits traits = traits(random, segment, channel);
        Terms terms = terms(random, segment, channel, acquired);
        boolean trial = !terms.annual() && !terms.free() && random.chance(0.45);
        return new CustomerProfile(
                number,
                segment,
                random.pick(INDUSTRIES),
                place,
                channel,
                cost(random, segment, channel),
                random.between(66, 82),
                owner,
                acquired,
                trial ? 14 : 0,
                traits,
                terms);
    }

    /** The customer's id, such as C-000123. */
    String id() {
        return "C-" + digits();
    }

    /** His number with six digits or more. */
    String digits() {
        String plain = Integer.toString(number);
        return "000000".substring(Math.min(6, plain.length())) + plain;
    }

    /** Who looks after him on that day. */
    Owner ownerOn(int day) {
        return owner == Owner.EMMA_CLARKE && day >= Owner.HANDOVER ? heir() : owner;
    }

    Owner heir() {
        return number % 2 == 0 ? Owner.JAMES_MILLER : Owner.OLIVIA_BROWN;
    }

    /** Sign-ups grow in a straight line over the window: the last day sees 3.4 times as many as the first. */
    private static int acquiredDay(double unit) {
        double start = 0.45;
        double slope = 1.1;
        double share = (StrictMath.sqrt(start * start + 2 * slope * unit) - start) / slope;
        int days = Window.END_DAY - Window.FIRST_DAY;
        return Window.FIRST_DAY + Math.min(days - 1, (int) (share * days));
    }

    private static Channel channel(SplitMix64 random, Segment segment) {
        Channel[] channels = Channel.values();
        double[] weights = new double[channels.length];
        for (Channel channel : channels) {
            boolean unlikely = channel == Channel.COUPON_PORTAL && segment != Segment.SMB;
            weights[channel.ordinal()] = unlikely ? 0.5 : channel.weight();
        }
        return channels[random.weighted(weights)];
    }

    private static long cost(SplitMix64 random, Segment segment, Channel channel) {
        int size =
                switch (segment) {
                    case SMB -> 1;
                    case MID -> 6;
                    case ENTERPRISE -> 30;
                };
        return channel.cost() * size * random.between(70, 130) / 100;
    }

    private static Traits traits(SplitMix64 random, Segment segment, Channel channel) {
        double frailty = StrictMath.exp(FRAILTY_SPREAD * random.normal() - FRAILTY_SPREAD * FRAILTY_SPREAD / 2);
        boolean coupon = channel == Channel.COUPON_PORTAL;
        boolean sensitive = segment == Segment.SMB && random.chance(coupon ? 0.85 : 0.45);
        boolean onboarded = random.chance(segment == Segment.SMB ? (coupon ? 0.3 : 0.55) : 0.85);
        double persuasion =
                switch (random.weighted(onboarded ? 25 : 55, 45, segment == Segment.SMB ? 12 : 4)) {
                    case 0 -> 0.4;
                    case 1 -> 1.0;
                    default -> 1.6;
                };
        double usual = segment == Segment.SMB ? 0.24 : 0.42;
        double rhythm = usual * StrictMath.exp(0.6 * random.normal());
        return new Traits(
                frailty,
                sensitive,
                random.chance(segment == Segment.SMB ? 0.4 : 0.6),
                onboarded,
                persuasion,
                random.chance(0.5),
                Math.min(0.92, Math.max(0.05, rhythm)));
    }

    private static Terms terms(SplitMix64 random, Segment segment, Channel channel, int day) {
        boolean coupon = channel == Channel.COUPON_PORTAL;
        boolean annual = random.chance(coupon ? 0.03 : segment.annualShare());
        boolean starter = random.chance(coupon ? 0.9 : 0.55);
        Plan plan =
                switch (segment) {
                    case SMB -> starter ? Plan.STARTER : Plan.TEAM;
                    case MID -> Plan.BUSINESS;
                    case ENTERPRISE -> Plan.ENTERPRISE;
                };
        int quantity =
                switch (plan) {
                    case STARTER, INSIGHTS -> 1;
                    case TEAM -> random.between(3, 12);
                    case BUSINESS -> random.between(6, 30);
                    case ENTERPRISE -> random.between(30, 120);
                };
        int recurring = recurringPercent(random, segment, coupon);
        int intro = recurring == 0 && random.chance(0.1) ? 20 : 0;
        boolean autoRenew = !annual || random.chance(0.75);
        return new Terms(plan, quantity, plan.price(day), annual, recurring, intro, autoRenew, annual ? 30 : 0);
    }

    private static int recurringPercent(SplitMix64 random, Segment segment, boolean coupon) {
        if (random.chance(0.008)) {
            return 100;
        }
        if (coupon) {
            return 40;
        }
        boolean negotiated = random.chance(segment == Segment.SMB ? 0.05 : 0.3);
        return negotiated ? random.between(1, 4) * 5 : 0;
    }
}
