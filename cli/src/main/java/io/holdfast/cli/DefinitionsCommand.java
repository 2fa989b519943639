package io.holdfast.cli;

import io.holdfast.answer.DefinitionList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code holdfast definitions}: every definition there is, one's own first. */
@Command(name = "definitions", description = "Your own definitions and those that ship, with their switches.")
final class DefinitionsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FormatOption format = new FormatOption();

    DefinitionsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        format.print(surroundings, DefinitionList.answer(data.directory()));
        return ExitCode.OK;
    }
}
