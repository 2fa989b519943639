package io.holdfast.server.schedule;

import io.holdfast.report.page.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter that is sent again and again.
 *
 * @param maker whose customers it speaks of: those he sees when it is sent
 * @param nextAt when it is sent next
 */
record Schedule(UUID id, UUID maker, Content content, State state, Instant nextAt) {

    /**
     * What a person says of it.
     *
     * @param definition a name
     * @param segment a rule; empty for everybody
     */
    record Content(
            String name,
            List<String> recipients,
            SendingTime time,
            Language language,
            String definition,
            String segment,
            Attached attached) {
        Content {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * Whether it is sent.
     *
     * @param stoppedBecause why it is not sent any more, where the server stopped it
     */
    record State(boolean active, Optional<String> stoppedBecause) {
        static final State ACTIVE = new State(true, Optional.empty());
        static final State OFF = new State(false, Optional.empty());
    }
}
