package io.holdfast.server.account;

/** Whose customers someone sees. */
public enum Scope {
    /** Those whose owner he is. */
    MINE,
    /** Those of everybody in his team. */
    TEAM,
    ALL
}
