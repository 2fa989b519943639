package io.holdfast.sample;

import java.io.IOException;

/** What the company cannot see of its customers. */
record TruthTraits() implements Table {
    @Override
    public String file() {
        return "truth/traits.csv";
    }

    @Override
    public String header() {
        return "customer_id,frailty,price_sensitive,automation,onboarded,call_effect,in_call_group,rhythm";
    }

    @Override
    public void write(CustomerLife life, CsvWriter out) throws IOException {
        Traits traits = life.profile().traits();
        out.text(life.profile().id()).decimal(traits.frailty());
        out.flag(traits.priceSensitive()).flag(traits.automation()).flag(traits.onboarded());
        out.decimal(traits.persuasion()).flag(traits.inCallGroup());
        out.decimal(traits.rhythm()).endRow();
    }
}
