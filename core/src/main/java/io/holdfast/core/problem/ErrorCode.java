package io.holdfast.core.problem;

/**
 * Every failure a person can be told about, with who can mend it. A code is never renumbered and never reused: scripts
 * and support notes refer to it. 1xx: the question asked; 2xx: the file given; 3xx: the store; 4xx: definitions and
 * money; 5xx: people and their rights; 9xx: the machine.
 */
public enum ErrorCode {
    INVALID_PERIOD(101, Blame.CALLER),
    UNKNOWN_METRIC(102, Blame.CALLER),
    UNKNOWN_DEFINITION(103, Blame.CALLER),
    UNKNOWN_ATTRIBUTE(104, Blame.CALLER),
    INVALID_SEGMENT(105, Blame.CALLER),
    INVALID_DATE(106, Blame.CALLER),
    INVALID_ZONE(107, Blame.CALLER),
    INVALID_ARGUMENT(108, Blame.CALLER),
    NO_FACTS(109, Blame.CALLER),
    UNKNOWN_SEGMENT(120, Blame.CALLER),
    SEGMENT_IN_USE(121, Blame.CALLER),
    NAME_TAKEN(122, Blame.CALLER),
    CHANGED_MEANWHILE(123, Blame.CALLER),
    VOID_ALREADY(124, Blame.CALLER),
    NOT_VOID(125, Blame.CALLER),

    FILE_NOT_FOUND(201, Blame.CALLER),
    FILE_EMPTY(202, Blame.CALLER),
    FILE_TRUNCATED(203, Blame.CALLER),
    FILE_ENCODING(204, Blame.CALLER),
    FILE_TOO_LARGE(205, Blame.CALLER),
    FILE_FORMAT(206, Blame.CALLER),
    LINE_TOO_LONG(207, Blame.CALLER),
    DUPLICATE_HEADER(208, Blame.CALLER),
    MAPPING_INCOMPLETE(209, Blame.CALLER),
    MAPPING_INVALID(210, Blame.CALLER),
    EVERY_ROW_QUARANTINED(211, Blame.CALLER),
    IMPORT_CANCELLED(212, Blame.CALLER),

    STORE_LOCKED(301, Blame.CALLER),
    STORE_NOT_FOUND(302, Blame.CALLER),
    STORE_DAMAGED(303, Blame.SYSTEM),
    STORE_VERSION(304, Blame.CALLER),
    UNKNOWN_BATCH(305, Blame.CALLER),
    BATCH_ALREADY_UNDONE(306, Blame.CALLER),

    INVALID_DEFINITION(401, Blame.CALLER),
    FX_RATE_MISSING(402, Blame.CALLER),
    UNKNOWN_CURRENCY(403, Blame.CALLER),
    INCOMPARABLE_FIGURES(404, Blame.CALLER),

    NOT_SIGNED_IN(501, Blame.CALLER),
    NOT_ALLOWED(502, Blame.CALLER),
    SIGN_IN_REFUSED(503, Blame.CALLER),
    SIGN_IN_LOCKED(504, Blame.CALLER),
    SETUP_LINK_INVALID(505, Blame.CALLER),
    PASSWORD_TOO_WEAK(506, Blame.CALLER),
    ACCOUNT_EXISTS(507, Blame.CALLER),
    NOT_FOUND(508, Blame.CALLER),
    KEY_REUSED(509, Blame.CALLER),
    TOO_MANY_REQUESTS(510, Blame.CALLER),
    LAST_OWNER(511, Blame.CALLER),
    KEY_IN_USE(520, Blame.CALLER),
    JOB_OVER(521, Blame.CALLER),
    DONE_ALREADY(522, Blame.CALLER),
    MAIL_NOT_SET_UP(580, Blame.CALLER),
    MAIL_REFUSED(581, Blame.CALLER),
    MAIL_UNCERTAIN(582, Blame.CALLER),

    OUT_OF_DISK(901, Blame.SYSTEM),
    OUT_OF_MEMORY(902, Blame.SYSTEM),
    CANNOT_WRITE(903, Blame.SYSTEM),
    DATABASE_UNAVAILABLE(904, Blame.SYSTEM),
    STILL_STARTING(905, Blame.SYSTEM),
    JOB_GIVEN_UP(906, Blame.SYSTEM);

    /** Who can mend it. */
    public enum Blame {
        CALLER,
        SYSTEM
    }

    private final int number;
    private final Blame blame;

    ErrorCode(int number, Blame blame) {
        this.number = number;
        this.blame = blame;
    }

    public int number() {
        return number;
    }

    public Blame blame() {
        return blame;
    }
}
