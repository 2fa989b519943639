package io.holdfast.sample;

/**
 * One survey sent to a customer.
 *
 * @param answered day of the answer, or {@link Window#NEVER}
 * @param reason stated reason code; empty but for exit surveys
 */
record SurveySend(String kind, String touchpoint, int sent, int answered, int score, String reason) {
    /** Stands for a survey that asks for no score. */
    static final int NO_SCORE = -1;

    static SurveySend of(String kind, String touchpoint, int sent, int score, String reason) {
        return new SurveySend(kind, touchpoint, sent, Window.NEVER, score, reason);
    }

    SurveySend answeredOn(int day) {
        return new SurveySend(kind, touchpoint, sent, day, score, reason);
    }

    boolean unanswered() {
        return answered == Window.NEVER;
    }
}
