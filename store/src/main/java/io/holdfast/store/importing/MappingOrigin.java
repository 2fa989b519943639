package io.holdfast.store.importing;

/** Where the mapping of a file comes from. */
public enum MappingOrigin {
    /** It came with the file. */
    GIVEN,
    /** A file of the same source was read by it before. */
    REMEMBERED,
    /** From headers and values. */
    GUESSED
}
