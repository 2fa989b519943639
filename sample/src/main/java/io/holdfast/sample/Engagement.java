package io.holdfast.sample;

/** How a customer uses the product in a month, before his own rhythm. */
enum Engagement {
    AWAY(0),
    ENGAGED(1),
    /** The first month of fading: use falls in a straight line to the level of the next. */
    FADING_FIRST(1),
    FADING(0.3),
    PAUSED(0);

    private final double level;

    Engagement(double level) {
        this.level = level;
    }

    boolean fading() {
        return this == FADING_FIRST || this == FADING;
    }

    /** Share of the usual use at that point of the month, from 0 at its start to 1 at its end. */
    double level(double point) {
        return this == FADING_FIRST ? level - point * (level - FADING.level) : level;
    }
}
