package io.holdfast.sample;

import java.io.IOException;
import java.util.List;

/** The contracts. A change of plan, seats or price is a new row that starts on the day the old one ends as migrated. */
record ContractTable() implements Table {
    @Override
    public String file() {
        return "contracts.csv";
    }

    @Override
    public String header() {
        return "contract_id,customer_id,plan,quantity,started_at,trial_ends_at,ended_at,amount,currency,interval,"
                + "discount,recurring_discount,cancel_requested_at,end_kind,reason_code,auto_renew,term_ends_at,"
                + "notice_days,pauses,past_due";
    }

    @Override
    public void write(CustomerLife life, CsvWriter out) throws IOException {
        for (Contract contract : life.contracts()) {
            Terms terms = contract.terms();
            Ending ending = contract.ending();
            out.text("S-" + life.profile().digits() + "-" + contract.number());
            out.text(life.profile().id()).text(terms.plan().label()).number(terms.quantity());
            out.date(contract.from()).date(contract.trialEnds()).date(ending.day());
            out.money(terms.amount()).text(CURRENCY).text(terms.annual() ? "year" : "month");
            out.money(terms.discount()).money(terms.recurringDiscount());
            out.date(ending.requested()).text(ending.kind().label()).text(ending.statedReason());
            out.flag(terms.autoRenew()).date(contract.termEnds()).number(terms.noticeDays());
            ranges(out, contract.pauses());
            ranges(out, contract.pastDue());
            out.endRow();
        }
    }

    private static void ranges(CsvWriter out, List<DayRange> ranges) throws IOException {
        StringBuilder text = new StringBuilder();
        for (DayRange range : ranges) {
            text.append(text.isEmpty() ? "" : ";").append(range.iso());
        }
        out.text(text.toString());
    }
}
