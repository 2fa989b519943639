package io.holdfast.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Which surveys a customer got, which he answered, and what. Who is content answers more often, so answers flatter. */
final class Surveys {
    private static final int NPS_EVERY = 91;

    private final CustomerLife life;
    private final SplitMix64 random;
    private final List<SurveySend> sent = new ArrayList<>();

    private Surveys(long seed, CustomerLife life) {
        this.life = life;
        this.random = SplitMix64.of(seed, life.profile().number(), Topic.RESPONSE);
    }

    static List<SurveySend> of(long seed, CustomerLife life) {
        Surveys surveys = new Surveys(seed, life);
        life.stays().forEach(surveys::recommend);
        for (int month = 0; month < Window.MONTHS; month++) {
            surveys.support(month);
        }
        life.leavings().forEach(surveys::exit);
        return surveys.sent;
    }

    private void recommend(Stay stay) {
        int first = stay.paidFrom() + 30 + random.below(20);
        for (int day = first; day < stay.lastObserved(); day += NPS_EVERY) {
            int score = score(day);
            boolean fading = life.engagement()[Window.monthOf(day)].fading();
            boolean answers = random.chance((score >= 7 ? 0.42 : 0.26) * (fading ? 0.45 : 1));
            add(SurveySend.of("nps", "relationship", day, score, ""), answers, stay.lastObserved());
        }
    }

    private int score(int day) {
        CustomerProfile profile = life.profile();
        int month = Window.monthOf(day);
        int bad = life.badTickets()[month] + (month > 0 ? life.badTickets()[month - 1] : 0);
        double score = 8.2
                + 1.4 * random.normal()
                - 1.5 * StrictMath.log(profile.traits().frailty());
        score -= Math.min(3, bad);
        score -= life.engagement()[month].fading() ? 1.4 : 0;
        score -= profile.ownerOn(day).slow() ? 1.0 : 0;
        score -= profile.traits().automation() && Market.release(month) > 1 ? 1.8 : 0;
        score -= profile.traits().priceSensitive() && Market.price(month) > 1 ? 1.2 : 0;
        return (int) Math.max(0, Math.min(10, Math.floor(score + 0.5)));
    }

    private void support(int month) {
        OptionalInt day = life.serviceDay(random, month);
        if (life.tickets()[month] == 0 || day.isEmpty()) {
            return;
        }
        int score = life.badTickets()[month] > 0 ? random.between(1, 3) : random.between(3, 5);
        boolean answers = random.chance(0.3);
        int until = life.stayAt(day.getAsInt()).lastObserved();
        add(SurveySend.of("csat", "support", day.getAsInt(), score, ""), answers, until);
    }

    private void exit(Leaving leaving) {
        int day = leaving.day() + 1;
        if (leaving.cause() == Cause.PAYMENT || day >= Window.END_DAY) {
            return;
        }
        boolean answers = random.chance(0.45);
        String reason = leaving.stated().isEmpty() ? leaving.reason() : leaving.stated();
        add(SurveySend.of("exit", "leaving", day, SurveySend.NO_SCORE, reason), answers, Window.END_DAY);
    }

    /** Keeps the survey; an answer that would come when he has gone is none. */
    private void add(SurveySend survey, boolean answers, int until) {
        int answered = survey.sent() + random.below(7);
        sent.add(answers && answered < until ? survey.answeredOn(answered) : survey);
    }
}
