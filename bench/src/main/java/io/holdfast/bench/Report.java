package io.holdfast.bench;

import io.holdfast.core.timeline.FoldRunner;
import java.util.List;

/** The tables of a run. */
final class Report {
    private static final String HEAD =
            "| question | we read | DuckDB statement | DuckDB ms | ours ms | times faster, wall"
                    + " | times faster, processor | target | processor time / plain sum of what we read |\n|---|---|---|---|---|---|---|---|---|\n";

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
        outcomes.forEach(outcome -> add(table, outcome));
        table.append("\n| cost | figure |\n|---|---|\n");
        double rebuild = costs.rebuild().processor();
        double build = rebuild - costs.generate().processor();
        double append = costs.append().processor();
        add(table, "bytes per activity row, activity columns", costs.bytesPerRow());
        add(table, "bytes per activity row, all columns", costs.wholeBytesPerRow());
        add(table, "processor seconds to make the rows and build", rebuild / 1e9);
        add(table, "processor seconds to build, rows in memory", build / 1e9);
        add(table, "rows of the last day", (double) costs.appendedRows());
        add(table, "append of the last day, processor ms", append / 1e6);
        add(table, "append / build from rows in memory, processor", append / build);
        add(table, "append / rebuild, processor", append / rebuild);
        add(table, "plain sum of the gap bytes, processor ms", costs.sum().processor() / 1e6);
        add(table, "plain sum of the gap bytes, wall ms", costs.sum().wall() / 1e6);
        return table.toString();
    }

    private static void add(StringBuilder table, Duel.Outcome outcome) {
        Clock.Taken theirs = outcome.theirs();
        Clock.Taken ours = outcome.ours();
        table.append("| %s | %s | %s | %.1f | %.2f | %.0f | %.0f | %d | %.2f |%n"
                .formatted(
                        outcome.question().name(),
                        outcome.from(),
                        outcome.statement(),
                        theirs.wall() / 1e6,
                        ours.wall() / 1e6,
                        theirs.wall() / ours.wall(),
                        theirs.processor() / ours.processor(),
                        outcome.question().target(),
                        ours.processor() / outcome.sum().processor()));
    }

    private static void add(StringBuilder table, String what, double figure) {
        table.append("| %s | %.4g |%n".formatted(what, figure));
    }
}
