package io.holdfast.store.importing;

/** Is told how far an import is; from one thread at a time, a few times a second at most. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (phase, done, total) -> {};

    /** The parts of an import, in order. */
    enum Phase {
        /** The file is unpacked or brought into UTF-8; in bytes. */
        PREPARING,
        /** The database reads the file; in bytes, as estimated by the share of the work done. */
        READING,
        /** Rows are compared with what is known and written; in rows. */
        WRITING
    }

    /**
     * Tells how far a phase is.
     *
     * @param done how much of the phase is done
     * @param total how much there is; 0 when unknown
     */
    void at(Phase phase, long done, long total);

    /** Whether the import is to be broken off and leave nothing; asked a few times a second, from any thread. */
    default boolean isCancelled() {
        return false;
    }
}
