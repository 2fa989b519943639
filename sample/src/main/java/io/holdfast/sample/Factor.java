package io.holdfast.sample;

import java.util.Locale;

/** The parts a voluntary rate of leaving is multiplied from; each is a column of the saved truth. */
enum Factor {
    /** Rate per month, or per renewal for a contract of a year; the only part with a unit. */
    BASE,
    /** Months since the start of the paid service. */
    TENURE,
    /** Whether he came to the onboarding session, felt in the first half year. */
    ONBOARDING,
    CHANNEL,
    /** Who looks after him, and a change of that person. */
    OWNER,
    /** Tickets badly handled in the month before. */
    SERVICE,
    SEASON,
    PRICE,
    RELEASE,
    COMPETITOR,
    /** Whether his use is fading. */
    ENGAGEMENT,
    /** A retention call in one of the two months before. */
    CALL,
    /** Whether he had left before. */
    RETURNED,
    /** What is his own and unseen. */
    FRAILTY;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
