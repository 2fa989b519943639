package io.holdfast.server.live;

import java.time.Instant;

/**
 * When a request was sent and when it came, by which the moments in it are put right: a sender whose clock is an hour slow
 * says so by the moment he sent it at. Microseconds since 1970 UTC.
 *
 * <pre>
 *   at = timestamp + (received − sentAt)
 * </pre>
 *
 * Without {@code sentAt} the timestamp counts as it is; without a timestamp the message happened when it came. What would have
 * happened more than a day after it came is refused: it would move the last day of which anything is known.
 *
 * @param received by our clock
 * @param skew what is added to the timestamps of the request
 */
record SentAt(long received, long skew) {
    private static final long FIRST = Moments.micros(Instant.parse("1900-01-01T00:00:00Z"));
    private static final long LAST = Moments.micros(Instant.parse("2200-01-01T00:00:00Z"));

    /** As far ahead as the clocks and zones of honest senders go. */
    private static final long DAY = 24L * 60 * 60 * 1_000_000;

    /** @param sentAt as the request says for all its messages; empty when it does not */
    static SentAt of(Instant received, String sentAt) {
        long moment = Moments.micros(received);
        return new SentAt(moment, sentAt.isEmpty() ? 0 : moment - parse(sentAt, "sentAt", "The batch"));
    }

    long of(Message message, String named) {
        String timestamp =
                message.text("timestamp").isEmpty() ? message.text("originalTimestamp") : message.text("timestamp");
        if (timestamp.isEmpty()) {
            return received;
        }
        String own = message.text("sentAt");
        long at =
                parse(timestamp, "timestamp", named) + (own.isEmpty() ? skew : received - parse(own, "sentAt", named));
        if (at > received + DAY) {
            throw Message.invalid(
                    "%s has the timestamp '%s', which lies ahead. Give when it happened, and 'sentAt' beside it where the clock"
                            + " of the sender may be wrong.",
                    named, timestamp);
        }
        return at;
    }

    private static long parse(String text, String field, String named) {
        long moment = Moments.parse(text.strip())
                .orElseThrow(() -> Message.invalid(
                        "%s has the %s '%s'. Write it as ISO 8601 with a zone, such as 2026-03-01T09:30:00.000Z.",
                        named, field, text));
        if (moment < FIRST || moment > LAST) {
            throw Message.invalid("%s has the %s '%s', which is too far from today.", named, field, text);
        }
        return moment;
    }
}
