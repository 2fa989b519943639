package io.holdfast.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Says beside the truth what the formula is and what was planted, with the numbers in force. */
final class TruthNotes {
    private TruthNotes() {}

    static void write(Path folder, SampleCompany company) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("# The truth of the sample\n\nSeed ").append(company.seed()).append(", ");
        text.append(company.customers())
                .append(" customers, 2023-01-01 to 2025-12-31. Nothing in this folder is known");
        text.append(" to the company; it is here to grade what is found in the other files.\n\n");
        text.append(FORMULA);
        for (String line : ofTheCustomer()) {
            text.append("- ").append(line).append('\n');
        }
        for (String line : ofTheMonth()) {
            text.append("- ").append(line).append('\n');
        }
        text.append(LIMITS);
        Files.writeString(folder.resolve("README.md"), text);
    }

    private static List<String> ofTheCustomer() {
        return List.of(
                "base: per month " + base(false) + "; per renewal of a year " + base(true) + " (0 in other months)",
                "tenure (monthly contracts; months since paid start 0, 1, 2-3, 4-6, 7-12, 13-24, more): " + tenures(),
                "onboarding, felt for " + Hazard.ONBOARDING_MONTHS + " months: came "
                        + Decimals.trimmed(Hazard.ONBOARDED) + ", did not come "
                        + Decimals.trimmed(Hazard.NOT_ONBOARDED),
                "channel: " + channels(),
                "owner: " + owners() + "; Emma Clarke's customers change owner on " + date(Owner.HANDOVER) + ", times "
                        + Decimals.trimmed(Owner.UNSETTLED) + " for " + Owner.UNSETTLED_MONTHS + " months",
                "service: times " + Decimals.trimmed(Hazard.BAD_TICKET)
                        + " for each badly handled ticket of the month before, at most three; of 100 tickets 12 are, "
                        + "55 under Viktor Orlov, 30 while automation is broken",
                "returned: times " + Decimals.trimmed(Hazard.RETURNED) + " after an earlier leaving",
                "frailty: the customer's own, log-normal with mean about 1 (traits.csv)",
                "payment: " + Decimals.trimmed(Hazard.PAYMENT)
                        + " a month for monthly contracts, times 1.8 in Russia, times 0.3 above SMB",
                "market: " + Decimals.trimmed(Hazard.MARKET)
                        + " a month for SMB, times 2.5 in retail and hospitality; times 0.3 above SMB",
                "the coupon portal costs little and its customers pay 40 % less, leave "
                        + Decimals.trimmed(Channel.COUPON_PORTAL.factor())
                        + " times as fast and mostly before they have paid back");
    }

    private static List<String> ofTheMonth() {
        return List.of(
                "season, January to December: " + months(0, 12, Effect.SEASON),
                "price: for price-sensitive small customers on monthly Starter or Team contracts won before "
                        + date(Market.PRICE_CHANGE) + ", from that month on "
                        + months(Market.PRICE_MONTH, 4, Effect.PRICE),
                "release: for users of automation from " + Window.name(Market.RELEASE_MONTH) + " on "
                        + months(Market.RELEASE_MONTH, 3, Effect.RELEASE) + "; their tickets times "
                        + months(Market.RELEASE_MONTH, 3, Effect.TICKETS),
                "competitor: for Chinese customers that are not enterprises from " + Window.name(Market.OFFER_MONTH)
                        + " on " + months(Market.OFFER_MONTH, 4, Effect.OFFER),
                "engagement: times " + Decimals.trimmed(Hazard.FADING)
                        + " while fading; an engaged customer begins to fade with chance "
                        + Decimals.trimmed(LifeSimulator.BECOMES_FADING)
                        + " a month, a fading one recovers with chance "
                        + Decimals.trimmed(LifeSimulator.RECOVERS),
                "call: from " + Window.name(LifeSimulator.FIRST_CALL_MONTH)
                        + " who fades, has not left by the end of the"
                        + " month and was not due in the two months before is due for a call; half of the customers, drawn at random, are called (attribute"
                        + " retention_call). For two months the rate is multiplied by call_effect (traits.csv): 0.4, 1"
                        + " or 1.6");
    }

    private static String base(boolean annual) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : Segment.values()) {
            text.append(text.isEmpty() ? "" : ", ").append(segment.label()).append(' ');
            text.append(Decimals.trimmed(segment.baseRate(annual)));
        }
        return text.toString();
    }

    private static String tenures() {
        StringBuilder text = new StringBuilder();
        for (int months : new int[] {0, 1, 2, 4, 7, 13, 25}) {
            text.append(text.isEmpty() ? "" : ", ").append(Decimals.trimmed(Hazard.tenure(months)));
        }
        return text.toString();
    }

    private static String channels() {
        StringBuilder text = new StringBuilder();
        for (Channel channel : Channel.values()) {
            text.append(text.isEmpty() ? "" : ", ").append(channel.label()).append(' ');
            text.append(Decimals.trimmed(channel.factor()));
        }
        return text.toString();
    }

    private static String owners() {
        StringBuilder text = new StringBuilder();
        for (Owner owner : Owner.values()) {
            text.append(text.isEmpty() ? "" : ", ").append(owner.label()).append(' ');
            text.append(Decimals.trimmed(owner.factor()));
        }
        return text.toString();
    }

    private static String months(int first, int count, Effect effect) {
        StringBuilder text = new StringBuilder();
        for (int month = first; month < first + count; month++) {
            text.append(text.isEmpty() ? "" : ", ").append(Decimals.trimmed(effect.at(month)));
        }
        return text.toString();
    }

    private static String date(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    /** A planted effect over the months. */
    private enum Effect {
        SEASON,
        PRICE,
        RELEASE,
        TICKETS,
        OFFER;

        double at(int month) {
            return switch (this) {
                case SEASON -> Market.season(month);
                case PRICE -> Market.price(month);
                case RELEASE -> Market.release(month);
                case TICKETS -> Market.tickets(month);
                case OFFER -> Market.offer(month);
            };
        }
    }

    private static final String FORMULA = """
            ## Formula

            Time goes by calendar months. A customer in paid service leaves in a month with probability

                hazard = 1 - exp(-exposure * (rate_voluntary + rate_payment + rate_market))
                rate_voluntary = base * tenure * onboarding * channel * owner * service * season * price * release
                                 * competitor * engagement * call * returned * frailty

            exposure is 1, and in the month in which paid service starts the share of the month that is left. Which of the
            three causes it is goes by their rates. `hazards.csv` has one row for each customer, stay and month in which he
            could leave, with every factor, the hazard and whether he left; a paused month and a trial have no row.
            `leavings.csv` has each leaving with its true reason, drawn in proportion to the logarithm of each factor above
            1 (engagement weighs 0.3 of that) against 0.6 for an ordinary reason. What a customer states is nothing in
            30 of 100 cases, else the truth in 74, the price in 16 and something ordinary in 10.

            ## Planted

            """;

    private static final String LIMITS = """

            ## What to mind

            - The hazard of a month is given what is known at its start and whether he fades in it; hazard_foreseen is given what
              is known at its start only, which is the best a forecast can do. Three things in the files can tell more, as
              in life: an annual contract is cancelled 30 to 75 days before its end, a payment is
              overdue for 21 days before it is given up, and use in the first month of fading falls day by day.
            - Free customers (discount of the whole amount) have hazards like others; column free marks them.
            - A customer who leaves and returns within a month has two rows for it, one for each stay.
            - One currency, EUR. Days are local dates; points in time are UTC and lie in office hours inside one UTC day.
            - Surveys without an answer are interactions, because an answer without a day is no answer.
            """;
}
