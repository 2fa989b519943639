package io.holdfast.bench;

import java.util.Arrays;

/**
 * One made-up customer after another: contracts with changes of plan, leavings and returns by season, and activity that
 * follows them. Customer i is a pure function of the seed and i, so a small company is a prefix of a large one.
 */
final class Customer {
    static final String[] NAMES = {"login", "view", "purchase", "support"};
    static final int[] PRICES = {900, 1900, 4900, 9900, 29_900};
    static final int ATTRIBUTES = 5;

    /** Chosen so that a customer has about 50 rows of activity. */
    private static final double RATE = 4.2;

    private final long seed;
    private final Chance chance = new Chance();
    private double hazard;
    private double rate;
    private int plan;
    private boolean paying;

    /** Attribute values, 0 to 9. */
    final int[] attributes = new int[ATTRIBUTES];

    /** Packed activity in order of day, see {@link #day}, {@link #name}, {@link #cents}. */
    long[] activity = new long[256];

    int activities;

    int contracts;
    final int[] starts = new int[128];

    /** The day after the last; -1 while running. */
    final int[] ends = new int[128];

    final int[] plans = new int[128];

    Customer(long seed) {
        this.seed = seed;
    }

    static String id(long number) {
        return Long.toString(1_000_000_000L + 3 * number);
    }

    static int day(long activity) {
        return (int) (activity >>> 45);
    }

    static int second(long activity) {
        return (int) (activity >>> 28) & 0x1FFFF;
    }

    static int name(long activity) {
        return (int) (activity >>> 26) & 3;
    }

    static int cents(long activity) {
        return (int) activity & 0x3FFFFFF;
    }

    void make(long number) {
        chance.start(seed, number);
        for (int i = 0; i < ATTRIBUTES; i++) {
            double share = chance.share();
            attributes[i] = (int) (i < 2 ? 10 * share * share : 10 * share);
        }
        int first = (int) (Calendar.MONTH_COUNT * Math.pow(chance.share(), 0.75));
        int start = Calendar.MONTHS.from(first) + chance.below(Calendar.MONTHS.length(first));
        double frailty = chance.share();
        hazard = (0.012 + 0.16 * frailty * frailty) * (0.6 + 0.1 * attributes[0]);
        rate = RATE * Math.exp(0.7 * chance.normal() - 0.2) * (0.7 + 0.06 * attributes[2]);
        plan = Math.min(4, (int) (5 * chance.share() * chance.share() + 0.1 * attributes[4]));
        activities = 0;
        contracts = 0;
        put(start, 0, 0);
        startContract(start);
        for (int month = first; month < Calendar.MONTH_COUNT; month++) {
            live(month, month == first ? start : Calendar.MONTHS.from(month), month == first);
        }
        Arrays.sort(activity, 0, activities);
    }

    private void live(int month, int from, boolean first) {
        int to = Calendar.MONTHS.to(month);
        int begin = from;
        double season = 1 + 0.25 * Math.cos(2 * Math.PI * (month - 10.5) / 12);
        if (!paying) {
            if (chance.share() >= 0.05 * season) {
                visit(from, to, 0.03 * rate);
                return;
            }
            begin = from + chance.below(to - from);
            plan = chance.share() < 0.3 ? Math.max(0, plan - 1) : plan;
            startContract(begin);
            put(begin, 0, 0);
        }
        int end = leavingDay(month, begin, to, first);
        if (end == to && !first) {
            changePlan(begin, to);
        }
        visit(begin, end, rate * season);
        if (end < to) {
            ends[contracts - 1] = end;
            paying = false;
            visit(end, to, 0.03 * rate);
        }
    }

    /** The day he leaves in a month, or the day after the month when he stays. */
    private int leavingDay(int month, int from, int to, boolean first) {
        double season = 1 + 0.35 * Math.cos(2 * Math.PI * month / 12.0);
        if (first || chance.share() >= hazard * season) {
            return to;
        }
        return Math.min(to, Math.max(from + chance.below(to - from), starts[contracts - 1] + 1));
    }

    private void changePlan(int from, int to) {
        if (to - from <= 2 || chance.share() >= 0.04) {
            return;
        }
        int changed = chance.share() < 0.6 ? Math.min(4, plan + 1) : Math.max(0, plan - 1);
        int day = from + 1 + chance.below(to - from - 1);
        if (changed != plan && day > starts[contracts - 1]) {
            ends[contracts - 1] = day;
            plan = changed;
            startContract(day);
        }
    }

    private void startContract(int day) {
        starts[contracts] = day;
        ends[contracts] = -1;
        plans[contracts++] = plan;
        paying = true;
    }

    private void visit(int from, int to, double monthly) {
        int count = to <= from ? 0 : chance.poisson(monthly * (to - from) / 30.4);
        for (int i = 0; i < count; i++) {
            int day = from + chance.below(to - from);
            double kind = chance.share();
            int name = kind < 0.55 ? 0 : kind < 0.80 ? 1 : kind < 0.95 ? 2 : 3;
            boolean bought = name == 2 && paying;
            int cents = bought ? (int) Math.min(16_000_000, 100 * Math.exp(3.3 + 0.8 * chance.normal())) : 0;
            put(day, bought || name != 2 ? name : 1, cents);
        }
    }

    private void put(int day, int name, int cents) {
        if (activities == activity.length) {
            activity = Arrays.copyOf(activity, activities * 2);
        }
        long second = chance.below(86_400);
        activity[activities++] = ((long) day << 45) | (second << 28) | ((long) name << 26) | cents;
    }
}
