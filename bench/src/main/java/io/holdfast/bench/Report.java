package io.holdfast.bench;

import io.holdfast.core.timeline.FoldRunner;
import java.util.List;

/** The table of a run. */
final class Report {
    private static final String HEAD = """
            | question | we read | DuckDB statement | DuckDB ms | ours ms | times faster | target | times the plain sum |
            |---|---|---|---|---|---|---|---|
            """;

    private Report() {}

    static String of(int customers, Costs costs, List<Duel.Outcome> outcomes) {
        StringBuilder table = new StringBuilder();
        table.append("%,d customers, %,d activity rows, %d threads on both sides, %s, JDK %s%n%n"
                .formatted(
                        customers,
                        costs.activityRows(),
                        FoldRunner.parallelism(),
                        System.getProperty("os.arch"),
                        Runtime.version().feature()));
        table.append(HEAD);
        for (Duel.Outcome outcome : outcomes) {
            table.append("| %s | %s | %s | %.1f | %.2f | %.0f | %d | %.2f |%n"
                    .formatted(
                            outcome.question().name(),
                            outcome.from(),
                            outcome.statement(),
                            outcome.sqlNanos() / 1e6,
                            outcome.ourNanos() / 1e6,
                            outcome.ratio(),
                            outcome.question().target(),
                            outcome.ourNanos() / costs.sumNanos()));
        }
        table.append("""

                | cost | figure |
                |---|---|
                """);
        row(table, "bytes per activity row, activity columns", costs.bytesPerRow());
        row(table, "bytes per activity row, all columns", costs.wholeBytesPerRow());
        row(table, "seconds to build beyond making the rows", costs.buildNanos() / 1e9);
        row(table, "append of a day, ms", costs.appendNanos() / 1e6);
        row(table, "rows of that day", costs.appendedRows());
        row(table, "append / build beyond making the rows", costs.appendNanos() / costs.buildNanos());
        row(table, "append / rebuild with the making of the rows", costs.appendNanos() / costs.rebuildNanos());
        row(table, "plain sum of the gap bytes, ms", costs.sumNanos() / 1e6);
        return table.toString();
    }

    private static void row(StringBuilder table, String what, double figure) {
        table.append("| %s | %.4g |%n".formatted(what, figure));
    }
}
