package io.holdfast.sample;

import java.io.IOException;
import java.util.Locale;

/** Every leaving with its day, its cause, its true reason, and what the customer says. */
record TruthLeavings() implements Table {
    @Override
    public String file() {
        return "truth/leavings.csv";
    }

    @Override
    public String header() {
        return "customer_id,stay,day,cause,reason_code,stated_reason_code,returned_on";
    }

    @Override
    public void write(CustomerLife life, CsvWriter out) throws IOException {
        for (Leaving leaving : life.leavings()) {
            out.text(life.profile().id()).number(leaving.stay()).date(leaving.day());
            out.text(leaving.cause().name().toLowerCase(Locale.ROOT));
            out.text(leaving.reason())
                    .text(leaving.stated())
                    .date(leaving.back())
                    .endRow();
        }
    }
}
