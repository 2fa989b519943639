package io.holdfast.sample;

import java.io.IOException;

/** What the company's people did: onboarding, reviews with larger customers, retention calls, letters after a leaving. */
record InteractionStream(long seed) implements Table {
    private static final int REVIEW_EVERY = 182;
    private static final double WIN_BACK = 0.4;

    @Override
    public String file() {
        return "interactions.csv";
    }

    @Override
    public String header() {
        return "interaction_id,customer_id,at,channel,direction,by,cost,currency,outcome";
    }

    @Override
    public void write(CustomerLife life, CsvWriter out) throws IOException {
        new Rows(life, out, SplitMix64.of(seed, life.profile().number(), Topic.INTERACTION)).write(seed);
    }

    /** The rows of one customer, numbered. */
    private static final class Rows {
        private final CustomerLife life;
        private final CsvWriter out;
        private final SplitMix64 random;
        private int number;

        Rows(CustomerLife life, CsvWriter out, SplitMix64 random) {
            this.life = life;
            this.out = out;
            this.random = random;
        }

        void write(long seed) throws IOException {
            int onboarded = Outreach.onboardingDay(life);
            if (onboarded != Window.NEVER) {
                row(onboarded, "meeting", 35_00, "onboarding_done");
            }
            if (life.profile().segment() != Segment.SMB) {
                reviews();
            }
            calls();
            for (SurveySend survey : Surveys.of(seed, life)) {
                if (survey.unanswered()) {
                    row(survey.sent(), "e-mail", 0, survey.kind() + "_survey_unanswered");
                }
            }
            winBack();
        }

        private void reviews() throws IOException {
            Stay stay = life.stays().get(0);
            for (int day = stay.paidFrom() + 90 + random.below(60); day < stay.lastObserved(); day += REVIEW_EVERY) {
                row(day, random.chance(0.3) ? "visit" : "meeting", 60_00, "reviewed");
            }
        }

        private void calls() throws IOException {
            for (int month = 0; month < Window.MONTHS; month++) {
                if (life.calls()[month] && life.profile().traits().inCallGroup()) {
                    row(Outreach.callDay(month), "phone", 8_00, random.chance(0.7) ? "reached" : "promised_to_stay");
                }
            }
        }

        private void winBack() throws IOException {
            for (Leaving leaving : life.leavings()) {
                int day = leaving.day() + 21;
                boolean writes = random.chance(WIN_BACK) && leaving.cause() == Cause.VOLUNTARY;
                if (writes && day < Math.min(leaving.back(), Window.END_DAY)) {
                    row(day, "e-mail", 50, "win_back_sent");
                }
            }
        }

        private void row(int day, String channel, long cost, String outcome) throws IOException {
            number++;
            out.text("I-" + life.profile().digits() + "-" + number)
                    .text(life.profile().id());
            out.instant(day, life.profile().place().opens() * 3600 + random.below(8 * 3600));
            out.text(channel).text("out").text(life.profile().ownerOn(day).label());
            out.money(cost).text(CURRENCY).text(outcome).endRow();
        }
    }
}
