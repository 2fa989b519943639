package io.holdfast.server.schedule;

import io.holdfast.core.problem.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One time a letter is sent.
 *
 * @param dueAt when it was to be
 * @param askedBy who asked for it; empty when it was its time
 * @param tryAt when it is tried next, while it waits
 * @param problem why it was not sent, or is not known to be
 */
record Sending(
        UUID id,
        UUID schedule,
        Instant dueAt,
        String askedBy,
        State state,
        int attempts,
        Instant tryAt,
        String recipients,
        Optional<Failure> problem,
        Optional<Instant> finishedAt) {

    /** How far it is. */
    enum State {
        WAITING,
        /** Handed to the mail server, which has not answered yet. */
        SENDING,
        SENT,
        FAILED,
        /** The server of Holdfast or the line died before the mail server answered: it may have been sent, and is not sent again. */
        UNCERTAIN
    }

    /**
     * What went wrong.
     *
     * @param code as of a problem
     * @param sentence what to do about it, in English
     * @param particular what exactly is the matter, where languages other than English have words for it
     */
    record Failure(String code, String sentence, Optional<Problem.Told> particular) {
        static Failure of(Problem problem) {
            return new Failure(problem.code().name(), String.valueOf(problem.getMessage()), problem.told());
        }
    }
}
