package io.holdfast.sample;

import java.io.IOException;

/**
 * What changed about a customer: another owner; that he came to the onboarding session; and, when he was due for a
 * retention call, whether he was drawn to be called or to be left alone, so that the effect of calling can be measured.
 */
record AttributeTable() implements Table {
    @Override
    public String file() {
        return "attributes.csv";
    }

    @Override
    public String header() {
        return "customer_id,name,value,at";
    }

    @Override
    public void write(CustomerLife life, CsvWriter out) throws IOException {
        CustomerProfile profile = life.profile();
        int onboarded = Outreach.onboardingDay(life);
        if (onboarded != Window.NEVER) {
            row(life, out, "onboarded", "yes", onboarded);
        }
        if (profile.owner() == Owner.EMMA_CLARKE) {
            row(life, out, "owner", profile.heir().label(), Owner.HANDOVER);
        }
        for (int month = 0; month < Window.MONTHS; month++) {
            if (life.calls()[month]) {
                String group = profile.traits().inCallGroup() ? "call" : "holdout";
                row(life, out, "retention_call", group, Outreach.callDay(month));
            }
        }
    }

    private static void row(CustomerLife life, CsvWriter out, String name, String value, int day) throws IOException {
        out.text(life.profile().id()).text(name).text(value).date(day).endRow();
    }
}
