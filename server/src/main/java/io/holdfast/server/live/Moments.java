package io.holdfast.server.live;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * Moments as text, in microseconds since 1970 UTC. The form that libraries write, {@code 2026-03-01T09:30:00.000Z}, is read by
 * hand: with the general reader moments took more time than all the rest of a message together.
 */
final class Moments {
    private static final String FORM = "0000-00-00T00:00:00.000Z";
    private static final long MICROS_PER_MILLI = 1_000;

    private Moments() {}

    static long micros(Instant moment) {
        long seconds = Math.multiplyExact(moment.getEpochSecond(), 1_000_000L);
        return Math.addExact(seconds, moment.getNano() / 1_000);
    }

    /** Reads any moment of ISO 8601 with a zone; empty when it is none. */
    static OptionalLong parse(String text) {
        try {
            return OptionalLong.of(isPlain(text) ? plain(text) : micros(Instant.parse(text)));
        } catch (DateTimeException | ArithmeticException none) {
            return OptionalLong.empty();
        }
    }

    private static boolean isPlain(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char wanted = FORM.charAt(i);
            char found = text.charAt(i);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static long plain(String text) {
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new DateTimeException(text);
        }
        long seconds = ((day * 24 + hour) * 60 + minute) * 60 + second;
        return (seconds * 1_000 + number(text, 20, 23)) * MICROS_PER_MILLI;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
