package io.holdfast.cli;

import io.holdfast.answer.Question;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.report.assembly.Stage;
import io.holdfast.report.page.Language;
import io.holdfast.server.report.CompanyReport;
import io.holdfast.store.FactStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Makes the report of a store and writes it whole or not at all. */
final class ReportFile {
    private final FactStore store;
    private final String workspace;
    private final StageProgress progress;

    ReportFile(FactStore store, String workspace, StageProgress progress) {
        this.store = store;
        this.workspace = workspace;
        this.progress = progress;
    }

    /** Refuses a file whose folder is not there, before the work and not after it. */
    static void check(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Problem(
                    ErrorCode.CANNOT_WRITE,
                    "The report cannot be written to %s: there is no folder %s. Make it, or name another file with --out.",
                    file,
                    String.valueOf(folder));
        }
    }

    void write(Question question, Language language, Path file) {
        String page = new CompanyReport(store, workspace, Version.text())
                .page(question, language, stage -> progress.at(words(stage)));
        progress.at("Writing the report");
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try {
                Files.writeString(part, page);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failed) {
            throw new Problem(
                    failed,
                    ErrorCode.CANNOT_WRITE,
                    "The report could not be written to %s: %s. Name another file with --out.",
                    file,
                    String.valueOf(failed.getMessage()));
        }
    }

    private static String words(Stage stage) {
        return switch (stage) {
            case FIGURES -> "Figures of the period";
            case DEFINITIONS -> "The period under every definition";
            case MONTHS -> "Month by month";
            case COHORTS -> "Cohorts";
            case LIFETIMES -> "How long customers stay";
            case THRESHOLDS -> "Churn at every threshold";
            case GROUPS -> "Churn by attribute";
            case WARNINGS -> "Early warnings";
        };
    }
}
