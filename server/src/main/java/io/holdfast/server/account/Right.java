package io.holdfast.server.account;

/** Something a caller may do. Endpoints ask for rights, never for roles. */
public enum Right {
    /** Figures, cohorts, warnings as numbers. */
    READ_FIGURES,
    /** The customers behind them, one by one. */
    READ_CUSTOMERS,
    /** Names, addresses, birthdays; masked without it. */
    READ_PERSONAL_DATA,
    /** Notes, facts by hand, void and un-void. */
    EDIT_CUSTOMERS,
    /** Taking data out as a file. */
    EXPORT,
    /** Bringing files in, and taking a batch back. */
    IMPORT,
    /** Definitions, saved segments, settings of the workspace. */
    EDIT_DEFINITIONS,
    /** Live facts over HTTP. */
    SEND_FACTS,
    /** People, roles and tokens; erasing a person. */
    MANAGE_ACCOUNTS,
    /** Who did what when. */
    READ_AUDIT,
    /** How the server is: its parts, its load, its version. */
    READ_HEALTH;

    /** Files, what is set aside of them and the trail speak of everybody: who sees only some customers has no right to them. */
    boolean isOfAllCustomers() {
        return this == IMPORT || this == READ_AUDIT;
    }
}
