package io.holdfast.bench;

import io.holdfast.store.StoreOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** The table of the import benchmark. */
final class ImportReport {
    private static final String HEAD = "| file | rows | MB | side | seconds, wall | seconds, processor | rows/s, wall"
            + " | rows/s, processor | our rate, wall | our rate, processor |\n|---|---|---|---|---|---|---|---|---|---|\n";

    private ImportReport() {}

    static String of(StoreOptions options, List<ImportDuel.Outcome> outcomes) {
        StringBuilder table = new StringBuilder("%d threads and %,d MB of memory on both sides, %s, JDK %s%n%n"
                .formatted(
                        options.threads(),
                        options.memoryBytes() >> 20,
                        System.getProperty("os.arch"),
                        Runtime.version().feature()));
        table.append(HEAD);
        outcomes.forEach(outcome -> table.append(lines(outcome)));
        return table.toString();
    }

    static String lines(ImportDuel.Outcome outcome) {
        StringBuilder table = new StringBuilder();
        ImportDuel.Times ours = outcome.ours();
        table.append(line(outcome.task(), "our import", ours)).append(" | |\n");
        outcome.theirs().forEach((numbering, theirs) -> table.append(line(outcome.task(), side(numbering), theirs))
                .append(String.format(
                        Locale.ROOT,
                        " %.0f %% | %.0f %% |%n",
                        100 * theirs.wallSeconds() / ours.wallSeconds(),
                        100 * theirs.processorSeconds() / ours.processorSeconds())));
        return table.toString();
    }

    private static String side(ImportPeer.Numbering numbering) {
        return switch (numbering) {
            case NONE -> "DuckDB, rows not numbered";
            case READING -> "DuckDB, numbered while reading";
            case AFTERWARDS -> "DuckDB, numbered afterwards";
        };
    }

    private static String line(ImportDuel.Task task, String side, ImportDuel.Times times) {
        double wall = times.wallSeconds();
        double processor = times.processorSeconds();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %s | %.2f | %.2f | %,.0f | %,.0f |",
                task.name(),
                task.rows(),
                megabytes(task),
                side,
                wall,
                processor,
                task.rows() / wall,
                task.rows() / processor);
    }

    private static long megabytes(ImportDuel.Task task) {
        try {
            return Files.size(task.file()) / 1_000_000;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
