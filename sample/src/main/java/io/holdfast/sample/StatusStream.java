package io.holdfast.sample;

import java.io.IOException;

/** Customers whom their owner wrote off after they had left, and whom he took back when they returned. */
record StatusStream(long seed) implements Table {
    private static final double WRITTEN_OFF = 0.35;
    private static final double WRITTEN_OFF_TO_COMPETITOR = 0.8;

    @Override
    public String file() {
        return "statuses.csv";
    }

    @Override
    public String header() {
        return "status_id,customer_id,at,status,reason_code,competitor,by";
    }

    @Override
    public void write(CustomerLife life, CsvWriter out) throws IOException {
        SplitMix64 random = SplitMix64.of(seed, life.profile().number(), Topic.STATUS);
        int number = 0;
        for (Leaving leaving : life.leavings()) {
            boolean switched = leaving.reason().equals(Reasons.COMPETITOR);
            int day = leaving.day() + random.below(11);
            boolean wanted = random.chance(switched ? WRITTEN_OFF_TO_COMPETITOR : WRITTEN_OFF);
            if (!wanted || leaving.cause() == Cause.PAYMENT || day >= Math.min(leaving.back(), Window.END_DAY)) {
                continue;
            }
            row(life, out, ++number, day, "void");
            out.text(switched || random.chance(0.6) ? leaving.reason() : "unknown");
            out.text(switched ? Market.COMPETITOR : "");
            out.text(life.profile().ownerOn(day).label()).endRow();
            if (leaving.back() != Window.NEVER) {
                row(life, out, ++number, leaving.back(), "unvoid");
                out.empty().empty();
                out.text(life.profile().ownerOn(leaving.back()).label()).endRow();
            }
        }
    }

    private static void row(CustomerLife life, CsvWriter out, int number, int day, String status) throws IOException {
        out.text("V-" + life.profile().digits() + "-" + number)
                .text(life.profile().id());
        out.date(day).text(status);
    }
}
