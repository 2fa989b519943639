package io.holdfast.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks both sides the same questions, in turn, in one process, and compares what they say. */
final class Duel {
    /** Our answers are asked often in a row, because the processor's clock is coarse. */
    private static final int REPEATS = 8;

    private final Database database;
    private final int runs;

    Duel(Database database, int runs) {
        this.database = database;
        this.runs = runs;
    }

    /**
     * How one of our ways did.
     *
     * @param statement the fastest statement
     * @param theirs its times
     * @param ours our times
     * @param sum times of adding up what we read
     */
    record Outcome(
            Question question, String from, String statement, Clock.Taken theirs, Clock.Taken ours, Clock.Taken sum) {}

    /** Fails when any answer differs from any other. */
    List<Outcome> ask(Question question) throws SQLException {
        String best = bestStatement(question);
        String sql = text(best);
        List<Question.Answer> answers = question.answers();
        Clock theirs = new Clock(runs, 1);
        List<Clock> ours =
                answers.stream().map(answer -> new Clock(runs, REPEATS)).toList();
        List<Clock> sums =
                answers.stream().map(answer -> new Clock(runs, REPEATS)).toList();
        for (int run = 0; run < runs; run++) {
            theirs.time(run, () -> database.rows(sql));
            for (int i = 0; i < answers.size(); i++) {
                ours.get(i).time(run, answers.get(i).rows()::get);
                sums.get(i).time(run, answers.get(i).sum()::get);
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            outcomes.add(new Outcome(
                    question,
                    answers.get(i).from(),
                    best,
                    theirs.taken(),
                    ours.get(i).taken(),
                    sums.get(i).taken()));
        }
        return outcomes;
    }

    /** Warms our side up, checks that all answers are equal, and returns the fastest statement. */
    private String bestStatement(Question question) throws SQLException {
        long[][] ours = question.answers().get(0).rows().get();
        for (Question.Answer answer : question.answers()) {
            for (int i = 0; i < 2 * runs; i++) {
                check(
                        question.name() + " from " + answer.from(),
                        ours,
                        answer.rows().get());
            }
        }
        String best = "";
        long fastest = Long.MAX_VALUE;
        for (String statement : question.statements()) {
            String sql = text(statement);
            check(question.name() + " by " + statement, ours, database.rows(sql));
            long nanos = Timing.nanos(() -> database.rows(sql));
            if (nanos < fastest) {
                fastest = nanos;
                best = statement;
            }
        }
        return best;
    }

    private static void check(String what, long[][] expected, long[][] found) {
        for (int i = 0; i < Math.min(expected.length, found.length); i++) {
            if (!Arrays.equals(expected[i], found[i])) {
                throw new IllegalStateException("%s differs in row %d: %s here, %s there"
                        .formatted(what, i, Arrays.toString(expected[i]), Arrays.toString(found[i])));
            }
        }
        if (expected.length != found.length) {
            throw new IllegalStateException(
                    "%s differs: %d rows here, %d there".formatted(what, expected.length, found.length));
        }
    }

    private static String text(String statement) {
        try (InputStream in = Duel.class.getResourceAsStream("/sql/" + statement + ".sql")) {
            if (in == null) {
                throw new IllegalArgumentException("no such statement: " + statement);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
