package io.holdfast.server.facts;

/**
 * A place outside the fact store that has what was sent as it was sent. Who is erased from the facts is forgotten there too,
 * at once; and each night, for what could not be reached then.
 */
public interface SentCopies {

    /** Makes facts of what was sent and is none yet, where it becomes one by itself; else does nothing. */
    default void settle() {}

    /** Forgets everybody who was erased; what cannot be searched for one of them goes away whole. */
    Forgotten forgetErased();

    /**
     * What came of it.
     *
     * @param events of the live log, emptied
     * @param files that were taken away
     * @param filesInUse that an open import still wants, and that the next night takes away
     */
    record Forgotten(long events, long files, long filesInUse) {
        public static final Forgotten NOTHING = new Forgotten(0, 0, 0);

        public Forgotten and(Forgotten other) {
            return new Forgotten(events + other.events, files + other.files, filesInUse + other.filesInUse);
        }
    }
}
