package io.holdfast.server.schedule;

import io.holdfast.core.problem.Problem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is shown.
 *
 * @param askedBy who asked for it; empty when it was its time
 * @param state waiting, sending, sent, failed or uncertain
 * @param tryAt when it is tried again, while it waits
 * @param problem why it was not sent, or is not known to be, in English
 * @param particular what exactly is the matter, where languages other than English have words for it
 */
record SendingView(
        UUID id,
        Instant dueAt,
        String askedBy,
        String recipients,
        String state,
        int attempts,
        @Nullable Instant tryAt,
        @Nullable String problemCode,
        @Nullable String problem,
        Problem.@Nullable Told particular,
        @Nullable Instant finishedAt) {

    static SendingView of(Sending sending) {
        return new SendingView(
                sending.id(),
                sending.dueAt(),
                sending.askedBy(),
                sending.recipients(),
                Sendings.word(sending.state()),
                sending.attempts(),
                sending.state() == Sending.State.WAITING ? sending.tryAt() : null,
                sending.problem().map(Sending.Failure::code).orElse(null),
                sending.problem().map(Sending.Failure::sentence).orElse(null),
                sending.problem().flatMap(Sending.Failure::particular).orElse(null),
                sending.finishedAt().orElse(null));
    }
}
