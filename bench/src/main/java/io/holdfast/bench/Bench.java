package io.holdfast.bench;

import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the folds, and the import, with DuckDB.
 *
 * <pre>
 *   Bench duel CUSTOMERS [FILE]     both sides; 100,000 customers when left out; writes the table to the file
 *   Bench linear CUSTOMERS          folds only, on CUSTOMERS and on ten times as many
 *   Bench import ROWS [FILE]        our import and DuckDB's own reader
 *   Bench live EVENTS [FILE]        events over HTTP into a server in a process of its own
 *   Bench figures CUSTOMERS [FILE] [FOLDER]    the web app's screens over HTTP; the folder keeps the company for the next run
 * </pre>
 */
public final class Bench {
    private static final int RUNS = 5;
    private static final int IMPORTS = 3;
    private static final int DEFAULT_CUSTOMERS = 100_000;

    private Bench() {}

    public static void main(String[] args) throws SQLException, IOException {
        String what = args.length > 0 ? args[0] : "duel";
        int customers = args.length > 1 ? Integer.parseInt(args[1]) : DEFAULT_CUSTOMERS;
        String table =
                switch (what) {
                    case "linear" -> linear(customers);
                    case "import" -> ImportDuel.of(customers, IMPORTS);
                    case "figures" -> FigureBench.of(customers, Path.of(args.length > 3 ? args[3] : "holdfast-bench"));
                    case "live" -> LiveBench.of(customers);
                    default -> duel(customers, RUNS);
                };
        System.out.println(table);
        if (args.length > 2) {
            Files.writeString(Path.of(args[2]), table);
        }
    }

    static String duel(int customers, int runs) throws SQLException {
        Timelines timelines = Company.timelines(customers, Calendar.TO);
        Costs costs = Costs.of(timelines, customers, runs);
        List<Duel.Outcome> outcomes = new ArrayList<>();
        try (Database database = new Database(FoldRunner.parallelism())) {
            database.load(customers);
            Duel duel = new Duel(database, runs);
            for (Question question : Questions.of(timelines)) {
                outcomes.addAll(duel.ask(question));
                System.err.println("asked: " + question.name());
            }
        }
        return Report.of(customers, costs, outcomes);
    }

    private static String linear(int customers) {
        StringBuilder table = new StringBuilder("| customers | question | from | ms |\n|---|---|---|---|\n");
        for (int size : new int[] {customers, 10 * customers}) {
            Timelines timelines = Company.timelines(size, Calendar.TO);
            for (Question question : Questions.of(timelines)) {
                for (Question.Answer answer : question.answers()) {
                    long[] nanos = new long[RUNS];
                    for (int run = 0; run < 2 * RUNS; run++) {
                        nanos[run % RUNS] = Timing.nanos(answer.rows()::get);
                    }
                    table.append("| %,d | %s | %s | %.1f |%n"
                            .formatted(size, question.name(), answer.from(), Timing.median(nanos) / 1e6));
                }
            }
        }
        return table.toString();
    }
}
