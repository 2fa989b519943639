package io.holdfast.sample;

import java.io.IOException;
import java.util.List;

/**
 * Log-ins and the use of features. Each customer has his own rhythm; it rests at weekends and holidays, stops in a pause
 * and fades when the customer does.
 */
record ActivityStream(long seed) implements Table {
    private static final List<String> FEATURES =
            List.of("open_dashboard", "create_invoice", "export_report", "invite_member", "run_automation");
    private static final double WEEKEND = 0.2;
    private static final double HOLIDAY = 0.1;
    private static final double SECOND_EVENT = 0.3;

    @Override
    public String file() {
        return "activities.csv";
    }

    @Override
    public String header() {
        return "customer_id,at,name,value";
    }

    @Override
    public void write(CustomerLife life, CsvWriter out) throws IOException {
        SplitMix64 random = SplitMix64.of(seed, life.profile().number(), Topic.ACTIVITY);
        String id = life.profile().id();
        for (Stay stay : life.stays()) {
            for (int day = stay.from(); day < stay.lastObserved(); day++) {
                if (random.chance(chance(life, day))) {
                    events(life.profile(), id, day, random, out);
                }
            }
        }
    }

    private static double chance(CustomerLife life, int day) {
        int month = Window.monthOf(day);
        double point = (day - Window.monthStart(month)) / (double) Window.lengthOf(month);
        double level = life.engagement()[month].level(point);
        return level * life.profile().traits().rhythm() * working(life.profile().place(), day);
    }

    /** 1 on a working day. Epoch day 0 was a Thursday. */
    private static double working(Place place, int day) {
        if (Holidays.on(place.language(), day)) {
            return HOLIDAY;
        }
        return Math.floorMod(day + 3, 7) >= 5 ? WEEKEND : 1;
    }

    private static void events(CustomerProfile profile, String id, int day, SplitMix64 random, CsvWriter out)
            throws IOException {
        int second = profile.place().opens() * 3600 + random.below(8 * 3600);
        out.text(id)
                .instant(day, second)
                .text("login")
                .number(random.between(1, 90))
                .endRow();
        if (random.chance(SECOND_EVENT)) {
            int features = profile.traits().automation() ? FEATURES.size() : FEATURES.size() - 1;
            String feature = FEATURES.get(random.below(features));
            out.text(id)
                    .instant(day, second + random.between(20, 3000))
                    .text(feature)
                    .empty()
                    .endRow();
        }
    }
}
