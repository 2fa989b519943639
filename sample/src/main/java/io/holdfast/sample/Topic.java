package io.holdfast.sample;

/** What a stream of random numbers is for; a draw more for one topic leaves the others as they were. */
enum Topic {
    PROFILE(1),
    NAME(2),
    LIFE(3),
    ACTIVITY(4),
    TICKET(5),
    RESPONSE(6),
    INTERACTION(7),
    ORDER(8),
    STATUS(9),
    REASON(10),
    CONTACT(11);

    private final int number;

    Topic(int number) {
        this.number = number;
    }

    long salt() {
        return number * 0xA0761D6478BD642FL;
    }
}
