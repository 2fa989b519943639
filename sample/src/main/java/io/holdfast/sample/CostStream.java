package io.holdfast.sample;

import java.io.IOException;

/**
 * What serving a customer cost: support, booked at the end of the month, and gifts to those who were called. The cost of
 * winning him is on his own row and not repeated here.
 */
record CostStream() implements Table {
    private static final long TICKET = 12_00;
    private static final long BAD_TICKET = 30_00;
    private static final long GIFT = 25_00;

    @Override
    public String file() {
        return "costs.csv";
    }

    @Override
    public String header() {
        return "cost_id,customer_id,at,kind,amount,currency";
    }

    @Override
    public void write(CustomerLife life, CsvWriter out) throws IOException {
        int number = 0;
        for (int month = 0; month < Window.MONTHS; month++) {
            int bad = life.badTickets()[month];
            int tickets = life.tickets()[month];
            if (tickets > 0) {
                long amount = (tickets - bad) * TICKET + bad * BAD_TICKET;
                row(life, out, ++number, Window.monthStart(month + 1) - 1, "service", amount);
            }
            if (life.calls()[month] && life.profile().traits().inCallGroup()) {
                row(life, out, ++number, Outreach.callDay(month), "incentive", GIFT);
            }
        }
    }

    private static void row(CustomerLife life, CsvWriter out, int number, int day, String kind, long amount)
            throws IOException {
        out.text("K-" + life.profile().digits() + "-" + number)
                .text(life.profile().id());
        out.date(day).text(kind).money(amount).text(Table.CURRENCY).endRow();
    }
}
