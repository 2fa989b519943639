package io.holdfast.bench;

import java.util.List;
import java.util.function.Supplier;

/**
 * One question asked of both sides.
 *
 * @param name what is asked
 * @param target how many times faster than the best SQL it has to be
 * @param statements names of SQL statements on the raw facts that answer it
 * @param answers our ways to answer it
 */
record Question(String name, int target, List<String> statements, List<Answer> answers) {

    /**
     * One of our ways.
     *
     * @param from what it reads: the columns, or a summary kept beside them
     * @param rows runs it; the rows must equal those of the statements
     * @param sum adds up the numbers it reads and nothing else
     */
    record Answer(String from, Supplier<long[][]> rows, Supplier<Long> sum) {}
}
