package io.holdfast.server.live;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a request was sent and when it came, by which the moments in it are put right: a sender whose clock is an hour slow
 * says so by the moment he sent it at. Microseconds since 1970 UTC.
 *
 * <pre>
 *   at = timestamp + (received − sentAt)
 * </pre>
 *
 * Without {@code sentAt} the timestamp counts as it is; without a timestamp the message happened when it came.
 *
 * @param received by our clock
 * @param sentAt as the request says for all its messages; empty when it does not
 */
record SentAt(Instant received, String sentAt) {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    long of(Message message, String named) {
        String timestamp =
                message.text("timestamp").isEmpty() ? message.text("originalTimestamp") : message.text("timestamp");
        if (timestamp.isEmpty()) {
            return micros(received);
        }
        String own = message.text("sentAt");
        String sent = own.isEmpty() ? sentAt : own;
        long skew = sent.isEmpty() ? 0 : micros(received) - micros(parse(sent, "sentAt", named));
        return micros(parse(timestamp, "timestamp", named)) + skew;
    }

    private static Instant parse(String text, String field, String named) {
        try {
            Instant moment = Instant.parse(text.strip());
            if (moment.isAfter(FIRST) && moment.isBefore(LAST)) {
                return moment;
            }
        } catch (DateTimeException other) {
            throw Message.invalid(
                    "%s has the %s '%s'. Write it as ISO 8601 with a zone, such as 2026-03-01T09:30:00.000Z.",
                    named, field, text);
        }
        throw Message.invalid("%s has the %s '%s', which is too far from today.", named, field, text);
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
