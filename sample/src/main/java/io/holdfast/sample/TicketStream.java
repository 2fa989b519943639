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

    private static final long END = Window.END_DAY * 86_400L;

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
        Handling handling = bad ? Handling.bad(random, opened) : Handling.good(random, opened);
        out.text(profile.id());
        moment(out, opened);
        moment(out, handling.answered());
        moment(out, handling.solved());
        moment(out, handling.closed());
        out.text(random.pick(PRIORITIES)).text(category(profile, day, random));
        out.text(random.pick(CHANNELS)).text(random.pick(AGENTS)).number(handling.reopened());
        if (handling.rated()) {
            out.number(handling.score());
        } else {
            out.empty();
        }
        out.flag(handling.complaint()).endRow();
    }

    private static String category(CustomerProfile profile, int day, SplitMix64 random) {
        boolean broken = profile.traits().automation() && day >= Market.BAD_RELEASE && day < Market.RELEASE_MENDED;
        String usual = random.pick(CATEGORIES);
        return broken && random.chance(0.75) ? "automation_broken" : usual;
    }

    /** A point in time, empty when it lies behind the window. */
    private static void moment(CsvWriter out, long second) throws IOException {
        if (second >= END) {
            out.empty();
        } else {
            out.instant((int) (second / 86_400), (int) (second % 86_400));
        }
    }

    /** How a ticket is worked on, in epoch seconds; {@code Long.MAX_VALUE} for never. */
    private record Handling(
            long answered, long solved, long closed, int reopened, int score, boolean answers, boolean complaint) {
        static Handling good(SplitMix64 random, long opened) {
            long answered = opened + random.between(1, 9) * 3600L - random.below(3000);
            long solved = answered + random.between(1, 30) * 3600L;
            int score = random.between(3, 5);
            return new Handling(
                    answered, solved, solved + 3 * 86_400L, 0, score, random.chance(0.3), random.chance(0.03));
        }

        static Handling bad(SplitMix64 random, long opened) {
            long answered = opened + random.between(26, 90) * 3600L - random.below(3000);
            boolean never = random.chance(0.2);
            long solved = never ? Long.MAX_VALUE : answered + random.between(50, 240) * 3600L;
            long closed = never ? Long.MAX_VALUE : solved + 3 * 86_400L;
            int score = random.between(1, 3);
            return new Handling(
                    answered, solved, closed, random.below(3), score, random.chance(0.3), random.chance(0.4));
        }

        /** Who is asked answers after the ticket is solved. */
        boolean rated() {
            return answers && solved < END;
        }
    }
}
