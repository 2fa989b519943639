package io.holdfast.server.schedule;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * When a letter is sent. A time that a day does not have, because clocks are put forward, is as much later; of one that it
 * has twice it is the first.
 *
 * @param day of the week from Monday 1 to 7, or of the month from 1 to 28; 0 where it is sent every day
 */
record SendingTime(Rhythm rhythm, int day, LocalTime at, ZoneId zone) {
    /** Longer than any month. */
    private static final int FARTHEST = 62;

    /** How often. */
    enum Rhythm {
        DAILY,
        WEEKLY,
        MONTHLY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    SendingTime {
        int last = rhythm == Rhythm.WEEKLY ? 7 : 28;
        if (rhythm != Rhythm.DAILY && (day < 1 || day > last)) {
            throw new Problem(ServerParticular.DAY_OF_LETTER, rhythm.word(), last, day);
        }
        day = rhythm == Rhythm.DAILY ? 0 : day;
    }

    /** The same from what a person wrote. */
    static SendingTime of(String rhythm, int day, String at, String zone) {
        Rhythm found = Arrays.stream(Rhythm.values())
                .filter(one -> one.word().equals(rhythm))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ServerParticular.RHYTHM_UNKNOWN,
                        rhythm,
                        Arrays.stream(Rhythm.values()).map(Rhythm::word).collect(Collectors.joining(", "))));
        return new SendingTime(found, day, time(at), zone(zone));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException none) {
            throw new Problem(none, ServerParticular.TIME_UNREADABLE, text);
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException none) {
            throw new Problem(none, ServerParticular.ZONE_UNKNOWN, text);
        }
    }

    /** The first time after a moment. */
    Instant next(Instant after) {
        LocalDate today = LocalDate.ofInstant(after, zone);
        return IntStream.rangeClosed(0, FARTHEST)
                .mapToObj(today::plusDays)
                .filter(this::isDay)
                .map(date -> date.atTime(at).atZone(zone).toInstant())
                .filter(moment -> moment.isAfter(after))
                .findFirst()
                .orElseThrow();
    }

    /** The last time up to a moment. */
    Instant last(Instant upTo) {
        LocalDate today = LocalDate.ofInstant(upTo, zone);
        return IntStream.rangeClosed(0, FARTHEST)
                .mapToObj(today::minusDays)
                .filter(this::isDay)
                .map(date -> date.atTime(at).atZone(zone).toInstant())
                .filter(moment -> !moment.isAfter(upTo))
                .findFirst()
                .orElseThrow();
    }

    private boolean isDay(LocalDate date) {
        return switch (rhythm) {
            case DAILY -> true;
            case WEEKLY -> date.getDayOfWeek().getValue() == day;
            case MONTHLY -> date.getDayOfMonth() == day;
        };
    }
}
