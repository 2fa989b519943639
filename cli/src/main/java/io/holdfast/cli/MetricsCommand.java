package io.holdfast.cli;

import io.holdfast.answer.MetricList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code holdfast metrics}: every metric and every definition there is. */
@Command(
        name = "metrics",
        description = "Every metric with formula and source, and every definition with its switches.")
final class MetricsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private FormatOption format = new FormatOption();

    MetricsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        format.print(surroundings, MetricList.answer());
        return ExitCode.OK;
    }
}
