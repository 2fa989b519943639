package io.holdfast.server.job;

import io.holdfast.core.problem.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was, is or will be done.
 *
 * @param number ascending in the order they were asked for
 * @param id by which it is called outside
 * @param what what is to be done
 * @param result what came of it, as JSON; when it is done
 * @param failure why it came to nothing; when it failed
 * @param attempts how often it was begun; more than once when the server stopped meanwhile
 * @param startedAt when it was first begun
 */
public record Job(
        long number,
        UUID id,
        NewJob what,
        JobState state,
        Optional<String> result,
        Optional<Failure> failure,
        int attempts,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {

    /**
     * Why a job came to nothing.
     *
     * @param code the name of an error code
     * @param sentence what to do about it, in English
     * @param particular what exactly is the matter, where languages other than English have words for it
     */
    public record Failure(String code, String sentence, Optional<Problem.Told> particular) {}
}
