package io.holdfast.cli;

import io.holdfast.answer.output.Answer;
import io.holdfast.cli.output.Format;
import io.holdfast.cli.output.Printer;
import picocli.CommandLine.Option;

/** How the answer is printed. */
final class FormatOption {
    @Option(
            names = "--format",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.table;

    void print(Surroundings surroundings, Answer answer) {
        new Printer(surroundings.out()).print(answer, format);
    }
}
