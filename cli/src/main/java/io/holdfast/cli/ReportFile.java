package io.holdfast.cli;

import io.holdfast.answer.Question;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.report.assembly.ReportAssembler;
import io.holdfast.report.assembly.ReportRequest;
import io.holdfast.report.assembly.Stage;
import io.holdfast.report.model.Lineage;
import io.holdfast.report.model.Quality;
import io.holdfast.report.model.ReportModel;
import io.holdfast.report.model.Series;
import io.holdfast.report.page.Language;
import io.holdfast.report.page.ReportWriter;
import io.holdfast.store.Batch;
import io.holdfast.store.FactStore;
import io.holdfast.store.definition.DefinitionFolder;
import io.holdfast.store.definition.OwnDefinition;
import io.holdfast.store.detective.Finding;
import io.holdfast.store.detective.KeptFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

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

    void write(Question question, boolean periodGiven, Language language, Path file) {
        ReportRequest request = new ReportRequest(
                workspace,
                store.workspace().zone().getId(),
                question.timelines().extent().lastDay(),
                store.clock().instant(),
                Version.text(),
                question.ledger().definition(),
                new DefinitionFolder(store.directory())
                        .all().stream().map(OwnDefinition::definition).toList(),
                periodGiven ? Optional.of(question.period()) : Optional.empty(),
                Optional.of(question.rates()),
                List.of(),
                markers(),
                Optional.of(quality()),
                Optional.of(lineage()));
        ReportModel model = ReportAssembler.assemble(question.timelines(), request, stage -> progress.at(words(stage)));
        progress.at("Writing the report");
        String page = ReportWriter.write(model, language);
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.writeString(part, page);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
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

    private List<Series.Marker> markers() {
        List<Series.Marker> markers = new ArrayList<>();
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT CAST(valid_at AS DATE), kind, coalesce(note, '')"
                        + " FROM market_events_known(TIMESTAMP 'infinity') ORDER BY valid_at, kind")) {
            while (rows.next()) {
                markers.add(
                        new Series.Marker(rows.getObject(1, LocalDate.class), rows.getString(2), rows.getString(3)));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return markers;
    }

    private Quality quality() {
        List<Quality.File> files = new ArrayList<>();
        for (Batch batch : standing()) {
            files.add(new Quality.File(
                    batch.source().fileName(),
                    batch.counts().read(),
                    batch.counts().accepted(),
                    batch.counts().known(),
                    batch.counts().quarantined()));
        }
        List<Quality.Refused> refused = store.lineage().quarantine().stream()
                .map(reason -> new Quality.Refused(reason.reasonCode(), reason.rows()))
                .toList();
        Map<Integer, String> names = standing().stream()
                .collect(Collectors.toMap(Batch::id, batch -> batch.source().fileName()));
        List<Quality.Finding> findings = KeptFindings.of(store).stream()
                .map(kept -> finding(names.getOrDefault(kept.batchId(), ""), kept.finding()))
                .toList();
        return new Quality(files, refused, findings);
    }

    private static Quality.Finding finding(String file, Finding finding) {
        OptionalDouble points = finding.effect().points();
        return new Quality.Finding(
                file,
                finding.code(),
                finding.form(),
                finding.count(),
                finding.values(),
                finding.sample(),
                points.isPresent() ? OptionalDouble.of(points.getAsDouble() / 100) : OptionalDouble.empty(),
                finding.effect().reason().map(Enum::name).orElse(""));
    }

    private Lineage lineage() {
        return new Lineage(standing().stream()
                .map(batch -> new Lineage.Batch(
                        Integer.toString(batch.id()),
                        batch.source().fileName(),
                        batch.source().fileSha256(),
                        batch.counts().accepted(),
                        batch.finishedAt()))
                .toList());
    }

    private List<Batch> standing() {
        return store.batches().stream()
                .filter(batch -> batch.undoneAt().isEmpty())
                .toList();
    }
}
