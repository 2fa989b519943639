package io.holdfast.server.report;

import io.holdfast.answer.Question;
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
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The report of a store: everything of a period on one page that opens without a network. It is of all customers. */
public final class CompanyReport {
    private final FactStore store;
    private final String title;
    private final String version;

    /**
     * @param title whose it is
     * @param version of the program
     */
    public CompanyReport(FactStore store, String title, String version) {
        this.store = store;
        this.title = title;
        this.version = version;
    }

    /** The page, in a language that can be switched later; is told each stage as it begins. */
    public String page(Question question, Language language, Consumer<Stage> told) {
        ReportRequest request = new ReportRequest(
                title,
                store.workspace().zone().getId(),
                question.timelines().extent().lastDay(),
                store.clock().instant(),
                version,
                question.ledger().definition(),
                new DefinitionFolder(store.directory())
                        .all().stream().map(OwnDefinition::definition).toList(),
                question.periodGiven() ? Optional.of(question.period()) : Optional.empty(),
                Optional.of(question.rates()),
                List.of(),
                markers(),
                Optional.of(quality()),
                Optional.of(lineage()));
        ReportModel model = ReportAssembler.assemble(question.timelines(), request, told);
        return ReportWriter.write(model, language);
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
