package io.holdfast.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lives one customer's life month by month; whether he leaves is decided by {@link Hazard} alone. */
final class LifeSimulator {
    static final double BECOMES_FADING = 0.045;
    static final double RECOVERS = 0.30;
    static final double ABANDONS_TRIAL = 0.12;
    static final int FIRST_CALL_MONTH = Window.indexOf(2025, 1);

    private static final int CALL_LASTS = 2;
    private static final double PAUSES = 0.004;

    private final CustomerProfile profile;
    private final SplitMix64 random;
    private final SplitMix64 reasons;
    private final List<Contract> contracts = new ArrayList<>();
    private final List<Stay> stays = new ArrayList<>();
    private final List<RiskMonth> months = new ArrayList<>();
    private final List<Leaving> leavings = new ArrayList<>();
    private final Engagement[] engagement = new Engagement[Window.MONTHS];
    private final int[] tickets = new int[Window.MONTHS];
    private final int[] badTickets = new int[Window.MONTHS];
    private final boolean[] calls = new boolean[Window.MONTHS];
    private int lastDue = -1 - CALL_LASTS;
    private int pausedThrough = -1;

    private LifeSimulator(long seed, CustomerProfile profile) {
        this.profile = profile;
        this.random = SplitMix64.of(seed, profile.number(), Topic.LIFE);
        this.reasons = SplitMix64.of(seed, profile.number(), Topic.REASON);
        Arrays.fill(engagement, Engagement.AWAY);
    }

    static CustomerLife live(long seed, CustomerProfile profile) {
        return new LifeSimulator(seed, profile).run();
    }

    private CustomerLife run() {
        int start = profile.acquired();
        while (start != Window.NEVER) {
            start = stay(start);
        }
        AddOn.contract(random, profile, stays.get(0), contracts.size() + 1).ifPresent(contracts::add);
        return new CustomerLife(profile, stays, contracts, months, leavings, engagement, tickets, badTickets, calls);
    }

    /** One stay from its first day; gives the day of the return after it, if there is one. */
    private int stay(int start) {
        boolean first = stays.isEmpty();
        boolean trial = first && profile.trialDays() > 0;
        int paidFrom = trial ? start + profile.trialDays() : start;
        Terms terms = first ? profile.terms() : profile.terms().asOf(start);
        ContractHistory history = new ContractHistory(contracts, terms, start, trial ? paidFrom : Window.NEVER);
        if (trial && unpaid(history, start, paidFrom)) {
            return Window.NEVER;
        }
        for (int month = Window.monthOf(paidFrom); month < Window.MONTHS; month++) {
            if (month(history, paidFrom, month)) {
                Leaving leaving = leave(history, paidFrom, months.get(months.size() - 1));
                stays.add(new Stay(start, paidFrom, leaving.day()));
                return leaving.back();
            }
        }
        history.close(Ending.OPEN);
        stays.add(new Stay(start, paidFrom, Window.NEVER));
        return Window.NEVER;
    }

    /** Whether it stays at the trial: abandoned, or still running when the window ends. */
    private boolean unpaid(ContractHistory history, int start, int paidFrom) {
        boolean abandoned = random.chance(ABANDONS_TRIAL);
        for (int day = start; day < Math.min(paidFrom, Window.END_DAY); day++) {
            engagement[Window.monthOf(day)] = Engagement.ENGAGED;
        }
        boolean running = paidFrom >= Window.END_DAY;
        if (running) {
            history.close(Ending.OPEN);
        } else if (abandoned) {
            history.close(new Ending(paidFrom, EndKind.VOLUNTARY, paidFrom - 2, ""));
        }
        if (running || abandoned) {
            stays.add(new Stay(start, paidFrom, running ? Window.NEVER : paidFrom));
        }
        return running || abandoned;
    }

    /** One month of a stay; whether he leaves in it. */
    private boolean month(ContractHistory history, int paidFrom, int month) {
        int tenure = month - Window.monthOf(paidFrom);
        if (month == Market.PRICE_MONTH && tenure > 0) {
            raisePrice(history);
        }
        if (paused(history, tenure, month)) {
            engagement[month] = Engagement.PAUSED;
            return false;
        }
        double fadingChance = engage(month, tenure);
        openTickets(month);
        int end = Window.monthStart(month + 1);
        double exposure = tenure > 0 ? 1 : (end - 1 - paidFrom) / (double) Window.lengthOf(month);
        Situation now = new Situation(
                month,
                tenure,
                exposure,
                history.terms(),
                history.termEnds() < end,
                engagement[month].fading(),
                month > 0 ? badTickets[month - 1] : 0,
                profile.traits().inCallGroup() && month > lastDue && month <= lastDue + CALL_LASTS,
                !leavings.isEmpty());
        Risk risk = Hazard.of(profile, now);
        boolean left = random.chance(risk.probability());
        months.add(RiskMonth.of(stays.size() + 1, now, risk, fadingChance, left));
        if (!left) {
            call(month);
            goOn(history, paidFrom, now);
        }
        return left;
    }

    private static void raisePrice(ContractHistory history) {
        Terms terms = history.terms();
        if (terms.plan().priceChanged() && !terms.annual() && !terms.free()) {
            history.change(Market.PRICE_CHANGE, terms.asOf(Market.PRICE_CHANGE));
        }
    }

    private boolean paused(ContractHistory history, int tenure, int month) {
        if (month <= pausedThrough) {
            return true;
        }
        boolean possible =
                tenure > 1 && !history.terms().annual() && !history.terms().free();
        boolean priceSoon = month == Market.PRICE_MONTH || month + 1 == Market.PRICE_MONTH;
        if (!possible || priceSoon || !random.chance(PAUSES)) {
            return false;
        }
        pausedThrough = Math.min(Window.MONTHS - 1, month + random.below(2));
        int from = Window.monthStart(month) + random.between(2, 8);
        history.pause(new DayRange(from, Window.monthStart(pausedThrough) + random.between(20, 26)));
        return true;
    }

    /** Draws whether he fades in this month and gives the chance there was. */
    private double engage(int month, int tenure) {
        Engagement before = month > 0 && tenure > 0 ? engagement[month - 1] : Engagement.ENGAGED;
        double chance = before.fading() ? 1 - RECOVERS : tenure > 0 ? BECOMES_FADING : 0;
        Engagement faded = before.fading() ? Engagement.FADING : Engagement.FADING_FIRST;
        engagement[month] = random.chance(chance) ? faded : Engagement.ENGAGED;
        return chance;
    }

    private void openTickets(int month) {
        double broken = profile.traits().automation() ? Market.tickets(month) : 1;
        int opened = random.poisson(profile.segment().ticketsPerMonth() * broken);
        double badly = profile.ownerOn(Window.monthStart(month)).slow() ? 0.55 : broken > 1 ? 0.3 : 0.12;
        tickets[month] += opened;
        for (int i = 0; i < opened; i++) {
            badTickets[month] += random.chance(badly) ? 1 : 0;
        }
    }

    /** Who fades, is still there at the end of the month and was not due lately is due for a call, in both groups. */
    private void call(int month) {
        if (month >= FIRST_CALL_MONTH && engagement[month].fading() && month > lastDue + CALL_LASTS) {
            calls[month] = true;
            lastDue = month;
        }
    }

    private void goOn(ContractHistory history, int paidFrom, Situation now) {
        if (now.renewalDue()) {
            history.renew();
            return;
        }
        int billed = billingDay(paidFrom, now.month());
        int end = Window.monthStart(now.month() + 1);
        if (now.tenure() > 0 && !now.terms().free() && billed > history.from() && billed < end) {
            Seats.change(random, now, billed).ifPresent(terms -> history.change(billed, terms));
        }
        int due = Window.monthStart(now.month()) + random.between(0, 12);
        if (random.chance(0.008) && due > history.from() && !history.terms().annual()) {
            history.overdue(new DayRange(due, due + random.between(3, 12)));
        }
    }

    private Leaving leave(ContractHistory history, int paidFrom, RiskMonth fatal) {
        Risk risk = fatal.risk();
        Cause cause = Cause.values()[random.weighted(risk.voluntary(), risk.payment(), risk.market())];
        int day = leavingDay(history, paidFrom, fatal.situation(), cause);
        String reason = Reasons.trueReason(reasons, profile, risk, cause);
        String stated = cause == Cause.PAYMENT ? "" : Reasons.stated(reasons, reason);
        int back = returnDay(day, cause);
        Leaving leaving = new Leaving(stays.size() + 1, day, cause, reason, stated, back);
        leavings.add(leaving);
        if (cause == Cause.PAYMENT) {
            history.overdue(new DayRange(Math.max(history.from(), day - 21), day));
        }
        history.close(ending(history, fatal.situation(), leaving));
        return leaving;
    }

    private Ending ending(ContractHistory history, Situation now, Leaving leaving) {
        int day = leaving.day();
        if (leaving.cause() == Cause.PAYMENT) {
            return new Ending(day, EndKind.PAYMENT_FAILED, Window.NEVER, "payment.failed");
        }
        if (leaving.cause() == Cause.MARKET) {
            return new Ending(day, EndKind.SYSTEM, Window.NEVER, leaving.stated());
        }
        if (now.terms().annual() && !now.terms().autoRenew()) {
            return new Ending(day, EndKind.EXPIRED, Window.NEVER, "contract.not_renewed");
        }
        int earliest = now.terms().annual() ? day - 75 : Window.monthStart(now.month());
        int wanted = day - (now.terms().annual() ? random.between(30, 75) : random.between(0, 20));
        int requested = Math.max(Math.max(earliest, history.from()), wanted);
        return new Ending(day, EndKind.VOLUNTARY, Math.min(day, requested), leaving.stated());
    }

    /** A yearly contract ends with its term, a monthly one on its billing day; other causes on any day. */
    private int leavingDay(ContractHistory history, int paidFrom, Situation now, Cause cause) {
        if (cause == Cause.VOLUNTARY && now.terms().annual()) {
            return history.termEnds();
        }
        int billed = billingDay(paidFrom, now.month());
        if (cause == Cause.VOLUNTARY && now.tenure() > 0 && billed > history.from()) {
            return billed;
        }
        int first = Math.max(Math.max(Window.monthStart(now.month()), paidFrom), history.from()) + 1;
        return random.between(first, Window.monthStart(now.month() + 1) - 1);
    }

    private int returnDay(int day, Cause cause) {
        double returns =
                switch (cause) {
                    case VOLUNTARY -> 0.12;
                    case PAYMENT -> 0.40;
                    case MARKET -> 0;
                };
        boolean soon = random.chance(cause == Cause.PAYMENT ? 0.7 : 0.2);
        int back = day + (soon ? random.between(3, 24) : random.between(32, 330));
        return random.chance(returns) && back < Window.END_DAY ? back : Window.NEVER;
    }

    private static int billingDay(int paidFrom, int month) {
        int dayOfMonth = LocalDate.ofEpochDay(paidFrom).getDayOfMonth();
        return Window.monthStart(month) + Math.min(dayOfMonth, Window.lengthOf(month)) - 1;
    }
}
