package io.holdfast.sample;

/** The days on which the company itself reaches out, the same in every file that tells of them. */
final class Outreach {
    private Outreach() {}

    /** Day of the onboarding session: within eleven days of the first paid day; never for who did not come. */
    static int onboardingDay(CustomerLife life) {
        CustomerProfile profile = life.profile();
        Stay stay = life.stays().get(0);
        int day = stay.paidFrom() + profile.number() % 11;
        boolean came = profile.traits().onboarded() && day < stay.lastObserved();
        return came ? day : Window.NEVER;
    }

    /** Retention calls are made on the last day but one of a month. */
    static int callDay(int month) {
        return Window.monthStart(month + 1) - 2;
    }
}
