package io.holdfast.store.importing;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file name says: the source, which is the name without dates, digits and endings, and the day. */
final class SourceNames {
    private static final Pattern ENDINGS = Pattern.compile("(\\.(csv|tsv|txt|gz|json|jsonl|ndjson|parquet|xlsx))+$");
    private static final Pattern DAY = Pattern.compile("(20\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})");

    private SourceNames() {}

    static String source(Path file) {
        String name = ENDINGS.matcher(file(file).toLowerCase(Locale.ROOT)).replaceAll("");
        String plain = name.replaceAll("[^\\p{L}]+", "-").replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "file" : plain;
    }

    /** The day in the name, as exports often have it. */
    static Optional<LocalDate> day(Path file) {
        Matcher day = DAY.matcher(file(file));
        if (!day.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String file(Path file) {
        Path last = file.getFileName();
        return last == null ? "" : last.toString();
    }
}
