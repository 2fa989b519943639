package io.holdfast.cli;

import io.holdfast.answer.Questions;
import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactStore;
import io.holdfast.store.TentativeStore;
import io.holdfast.store.Workspace;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.ImportPlan;
import io.holdfast.store.importing.ImportResult;
import io.holdfast.store.importing.Importer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdfast import}: brings files into the store, one batch each. */
@Command(name = "import", description = "Imports files: CSV, TSV, JSON lines, Parquet, XLSX, also gzipped.")
final class ImportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to import, in order.")
    private List<Path> files = List.of();

    @Option(
            names = "--as",
            paramLabel = "KIND",
            description =
                    "What the rows are: customers, contracts, orders, activity, tickets, responses, interactions,"
                            + " costs, statuses, market_events, attributes, contacts, fx (exchange rates); guessed when absent.")
    private @Nullable String kind;

    @Option(names = "--source", paramLabel = "NAME", description = "Name under which the mapping is remembered.")
    private @Nullable String source;

    @Option(names = "--mapping", paramLabel = "YAML", description = "Mapping to use instead of guessing.")
    private @Nullable Path mapping;

    @Option(names = "--zone", description = "Time zone of the workspace, such as Asia/Shanghai; kept for later.")
    private @Nullable String zone;

    @Option(names = "--currency", description = "Currency of amounts that come without one; kept for later.")
    private @Nullable String currency;

    @Option(names = "--snapshot", paramLabel = "DATE", description = "The day a table of tenures was taken.")
    private @Nullable String snapshot;

    @Option(names = "--known-at", paramLabel = "DATE", description = "The day the export was taken, when not today.")
    private @Nullable String knownAt;

    @Option(names = "--dry-run", description = "Shows the mapping and what would become of every row; changes nothing.")
    private boolean dryRun;

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (TentativeStore tentative = data.createTentatively(surroundings)) {
            FactStore store = tentative.store();
            settle(store);
            Importer importer = new Importer(store);
            List<ImportResult> results = new ArrayList<>();
            for (Path file : files) {
                ImportPlan plan = importer.plan(file, options(store.workspace()));
                surroundings.err().println(plan.table());
                plan.notes().forEach(note -> note(note.sentence()));
                try (ImportProgress progress = ImportProgress.of(surroundings, file)) {
                    results.add(dryRun ? importer.rehearse(plan, progress) : importer.run(plan, progress));
                }
                ImportPlan done = results.get(results.size() - 1).plan();
                done.notes().stream()
                        .filter(note -> !plan.notes().contains(note))
                        .forEach(note -> note(note.sentence()));
            }
            format.print(surroundings, ImportView.answer(results));
        }
        return ExitCode.OK;
    }

    private void note(String text) {
        surroundings.err().println("note: " + text);
    }

    private void settle(FactStore store) {
        Workspace before = store.workspace();
        Workspace after = zone == null ? before : before.withZone(zone);
        after = currency == null ? after : after.withCurrency(currency);
        if (!after.equals(before) && !dryRun) {
            ZoneChange.note(before, after, store).ifPresent(this::note);
            store.setWorkspace(after);
        }
    }

    private ImportOptions options(Workspace workspace) {
        ImportOptions options = ImportOptions.guessing();
        if (kind != null) {
            options = options.withKind(FactKind.named(kind));
        }
        if (source != null) {
            options = options.withSource(source);
        }
        if (mapping != null) {
            options = options.withMapping(mapping);
        }
        if (zone != null) {
            options = options.withZone(zone);
        }
        if (snapshot != null) {
            options = options.withSnapshot(Questions.date(snapshot));
        }
        if (knownAt != null) {
            options = options.withKnownAt(
                    Questions.date(knownAt).atStartOfDay(workspace.zone()).toInstant());
        }
        return options;
    }
}
