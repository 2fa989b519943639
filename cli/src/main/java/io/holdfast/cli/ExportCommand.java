package io.holdfast.cli;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.FactStore;
import io.holdfast.store.export.Export;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdfast export}: facts or a query's result as a file. */
@Command(name = "export", description = "Writes a view, a table or a query's result as CSV, Parquet or XLSX.")
final class ExportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "A view such as customer, contract, purchase, activity, status, attribute, or a table.")
    private @Nullable String table;

    @Option(names = "--query", paramLabel = "SQL", description = "One SELECT, such as the query of a figure.")
    private @Nullable String query;

    @Parameters(paramLabel = "FILE", description = "Where to; .csv, .parquet or .xlsx.")
    private Path file = Path.of("export.csv");

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            surroundings.err().println(rows(new Export(store)) + " rows written to " + file);
        }
        return ExitCode.OK;
    }

    private long rows(Export export) {
        if (table != null && query == null) {
            return export.table(table, file);
        }
        if (query != null && table == null) {
            return export.query(query, file);
        }
        throw new Problem(ErrorCode.INVALID_ARGUMENT, "Say what to export: either --table NAME or --query SQL.");
    }
}
