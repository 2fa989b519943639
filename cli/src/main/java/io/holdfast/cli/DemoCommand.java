package io.holdfast.cli;

import io.holdfast.answer.Asked;
import io.holdfast.answer.ChurnAnalysis;
import io.holdfast.answer.Question;
import io.holdfast.answer.Questions;
import io.holdfast.cli.output.Format;
import io.holdfast.cli.output.Printer;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.report.page.Language;
import io.holdfast.sample.SampleCompany;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.ImportResult;
import io.holdfast.store.importing.Importer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast demo}: a sample company from nothing to the report and to the screens. */
@Command(
        name = "demo",
        description =
                "Generates a sample company, imports it, measures it, writes the report and serves it to a browser"
                        + " of this machine until it is stopped.")
final class DemoCommand implements Callable<Integer> {
    private static final List<FactKind> ORDER = List.of(
            FactKind.CUSTOMER,
            FactKind.ATTRIBUTE,
            FactKind.CONTRACT,
            FactKind.ORDER,
            FactKind.ACTIVITY,
            FactKind.TICKET,
            FactKind.RESPONSE,
            FactKind.INTERACTION,
            FactKind.COST,
            FactKind.STATUS,
            FactKind.MARKET_EVENT,
            FactKind.CONTACT);

    private final Surroundings surroundings;

    @Option(
            names = "--dir",
            defaultValue = "holdfast-demo",
            description = "Where its files, its store and the report go (default: ${DEFAULT-VALUE}).")
    private Path directory = Path.of("holdfast-demo");

    @Option(names = "--customers", defaultValue = "20000", description = "How many (default: ${DEFAULT-VALUE}).")
    private int customers = SampleCompany.DEFAULT_CUSTOMERS;

    @Option(names = "--seed", defaultValue = "20260101", description = "Another company (default: ${DEFAULT-VALUE}).")
    private long seed = SampleCompany.DEFAULT_SEED;

    @Option(names = "--lang", defaultValue = "en", description = "Of the report: en, zh-CN or ru.")
    private String language = "en";

    @Mixin
    private DemoServer server = new DemoServer();

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path files = directory.resolve("company");
        say("Writing a sample company of " + customers + " customers to " + files + " …");
        writeCompany(files);
        Path data = directory.resolve("data");
        say("Importing it into " + data + " …");
        try (FactStore store = FactStore.open(data, surroundings.clock())) {
            store.setWorkspace(store.workspace().withCurrency("EUR"));
            new Printer(surroundings.err()).print(ImportView.answer(importAll(store, files)), Format.table);
            measure(store);
        }
        server.run(data, surroundings);
        return ExitCode.OK;
    }

    private void measure(FactStore store) {
        say("Measuring …");
        Question question = Questions.of(store).settle(Asked.standard());
        ChurnAnalysis churn = new ChurnAnalysis(Optional.empty(), Optional.empty());
        new Printer(surroundings.out()).print(churn.of(question), Format.table);
        Path report = directory.resolve("report.html");
        try (StageProgress progress = StageProgress.start(surroundings)) {
            new ReportFile(store, "Sample company", progress).write(question, Language.of(language), report);
        }
        say("Report: " + report.toAbsolutePath() + "  (open it in a browser)");
    }

    private List<ImportResult> importAll(FactStore store, Path files) {
        Importer importer = new Importer(store);
        List<ImportResult> results = new ArrayList<>();
        for (FactKind kind : ORDER) {
            Path file = files.resolve(kind.table() + ".csv");
            if (Files.exists(file)) {
                try (ImportProgress progress = ImportProgress.of(surroundings, file)) {
                    ImportOptions options = ImportOptions.as(kind).withSource("sample-" + kind.table());
                    results.add(importer.run(importer.plan(file, options), progress));
                }
            }
        }
        return results;
    }

    private void writeCompany(Path files) {
        try {
            Files.createDirectories(files);
            new SampleCompany(seed, customers).write(files);
        } catch (IOException failed) {
            throw new Problem(
                    failed,
                    ErrorCode.CANNOT_WRITE,
                    "The sample company could not be written to %s: %s. Name another folder with --dir.",
                    files,
                    String.valueOf(failed.getMessage()));
        }
    }

    private void say(String sentence) {
        surroundings.err().println(sentence);
    }
}
