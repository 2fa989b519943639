package io.holdfast.sample;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** Support tickets. How many and how many of them are handled badly is part of the customer's life; here are the hours. */
record TicketStream(long seed) implements Table {
    private static final List<String> AGENTS =
            List.of("Sun Hao", "Elena Popova", "Mark Hughes", "Liu Yang", "Nina Ross");
    private static final List<String> CATEGORIES = List.of("how_to", "billing", "integration", "access", "data");
    private static final List<String> CHANNELS = List.of("e-mail", "chat", "phone");
    private static final List<String> PRIORITIES = List.of("low", "normal", "high");

    @Override
    public String file() {
        return "tickets.csv";
    }

    @Override
    public String header() {
        return "ticket_id,customer_id,opened_at,first_response_at,solved_at,closed_at,priority,category,channel,agent,"
                + "reopened,satisfaction,is_complaint";
    }

    @Override
    public void write(CustomerLife life, CsvWriter out) throws IOException {
        SplitMix64 random = SplitMix64.of(seed, life.profile().number(), Topic.TICKET);
        int number = 0;
        for (int month = 0; month < Window.MONTHS; month++) {
            for (int i = 0; i < life.tickets()[month]; i++) {
                OptionalInt day = life.serviceDay(random, month);
                if (day.isPresent()) {
                    number++;
                    out.text("T-" + life.profile().digits() + "-" + number);
                    ticket(life, day.getAsInt(), i < life.badTickets()[month], random, out);
                }
            }
        }
    }

    private static void ticket(CustomerLife life, int day, boolean bad, SplitMix64 random, CsvWriter out)
            throws IOException {
        CustomerProfile profile = life.profile();
        long opened = day * 86_400L + profile.place().opens() * 3600L + random.below(8 * 3600);
        long answered = opened + (bad ? random.between(26, 90) : random.between(1, 9)) * 3600L - random.below(3000);
        long solved = answered + (bad ? random.between(50, 240) : random.between(1, 30)) * 3600L;
        boolean unsolved = bad && random.chance(0.2);
        boolean broken = profile.traits().automation() && day >= Market.BAD_RELEASE && day < Market.RELEASE_MENDED;
        out.text(profile.id());
        moment(out, opened);
        moment(out, answered);
        moment(out, unsolved ? Long.MAX_VALUE : solved);
        moment(out, unsolved ? Long.MAX_VALUE : solved + 3 * 86_400L);
        out.text(random.pick(PRIORITIES));
        String category = random.pick(CATEGORIES);
        out.text(broken && random.chance(0.75) ? "automation_broken" : category);
        out.text(random.pick(CHANNELS)).text(random.pick(AGENTS)).number(bad ? random.below(3) : 0);
        int score = bad ? random.between(1, 3) : random.between(3, 5);
        boolean rated = random.chance(0.3) && !unsolved && solved < Window.END_DAY * 86_400L;
        if (rated) {
            out.number(score);
        } else {
            out.empty();
        }
        out.flag(random.chance(bad ? 0.4 : 0.03)).endRow();
    }

    /** A point in time, empty when it lies behind the window. */
    private static void moment(CsvWriter out, long second) throws IOException {
        if (second >= Window.END_DAY * 86_400L) {
            out.empty();
        } else {
            out.instant((int) (second / 86_400), (int) (second % 86_400));
        }
    }
}
