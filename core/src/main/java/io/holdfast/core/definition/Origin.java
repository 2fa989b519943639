package io.holdfast.core.definition;

/** Where the setting of a switch comes from. */
public enum Origin {
    /** As the definition {@code holdfast} has it. */
    DEFAULT,
    /** The named definition differs there from {@code holdfast}. */
    DEFINITION,
    /** Turned for this one question. */
    SET,
    /** Left open by the definition and found from the data. */
    FOUND
}
