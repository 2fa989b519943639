package io.holdfast.cli;

import io.holdfast.answer.Question;
import io.holdfast.report.page.Language;
import io.holdfast.store.FactStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast report}: everything on one page that opens without a network. */
@Command(name = "report", description = "One HTML file with every figure, its definition and its customers' flows.")
final class ReportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Option(
            names = "--out",
            defaultValue = "holdfast-report.html",
            description = "Where to (default: ${DEFAULT-VALUE}).")
    private Path file = Path.of("holdfast-report.html");

    @Option(names = "--lang", defaultValue = "en", description = "en, zh-CN or ru; the page can switch later.")
    private String language = "en";

    @Option(
            names = "--title",
            defaultValue = "Holdfast",
            description = "Whose report it is (default: ${DEFAULT-VALUE}).")
    private String title = "Holdfast";

    ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ReportFile.check(file);
        try (FactStore store = data.open(surroundings)) {
            try (StageProgress progress = StageProgress.start(surroundings)) {
                Question question = figure.load(store, progress);
                new ReportFile(store, title, progress).write(question, Language.of(language), file);
            }
            surroundings.err().println("Report written to " + file.toAbsolutePath());
        }
        return ExitCode.OK;
    }
}
