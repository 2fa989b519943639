package io.holdfast.cli.install;

import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One thing to check on this machine.
 *
 * @param name what is checked
 * @param expected what should come out, as its source prints it
 * @param source who says so
 * @param probe what makes the number here
 */
record InstallCheck(String name, String expected, String source, Probe probe) {

    /** Makes the number to compare, printed as the source prints it. */
    @FunctionalInterface
    interface Probe {
        String get(Workshop workshop) throws IOException, InterruptedException;
    }

    Outcome run(Workshop workshop) throws InterruptedException {
        return new Outcome(name, expected, got(workshop), source);
    }

    /** A check that breaks has failed; the others are run all the same. */
    private String got(Workshop workshop) throws InterruptedException {
        try {
            return probe.get(workshop);
        } catch (Problem
                | IOException
                | UncheckedIOException
                | IllegalStateException
                | IllegalArgumentException broken) {
            return broken.toString();
        }
    }
}
