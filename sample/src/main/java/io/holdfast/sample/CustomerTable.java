package io.holdfast.sample;

import java.io.IOException;

/** The customers as they were when they were won; what changed later is in the attributes. */
record CustomerTable(long seed) implements Table {
    private static final double PERSON = 0.08;

    @Override
    public String file() {
        return "customers.csv";
    }

    @Override
    public String header() {
        return "customer_id,name,email,kind,owner,segment,industry,country,region,city,acquired_at,"
                + "acquisition_channel,acquisition_cost,currency,gross_margin";
    }

    @Override
    public void write(CustomerLife life, CsvWriter out) throws IOException {
        CustomerProfile profile = life.profile();
        SplitMix64 random = SplitMix64.of(seed, profile.number(), Topic.NAME);
        boolean person = isPerson(profile, random);
        String name = person ? CompanyName.person(random, profile) : CompanyName.company(random, profile);
        String address = random.chance(0.3)
                ? "c" + profile.digits() + "@example.com"
                : "office@c" + profile.digits() + ".example";
        Place place = profile.place();
        out.text(profile.id()).text(name).text(address).text(person ? "person" : "company");
        out.text(profile.owner().label()).text(profile.segment().label()).text(profile.industry());
        out.text(place.country()).text(place.region()).text(place.city());
        out.date(profile.acquired()).text(profile.channel().label()).money(profile.cost());
        out.text(CURRENCY).money(profile.marginPercent()).endRow();
    }

    /** Whether a customer is a person and no company. */
    static boolean isPerson(long seed, CustomerProfile profile) {
        return isPerson(profile, SplitMix64.of(seed, profile.number(), Topic.NAME));
    }

    private static boolean isPerson(CustomerProfile profile, SplitMix64 random) {
        return profile.segment() == Segment.SMB && random.chance(PERSON);
    }
}
