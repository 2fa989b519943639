package io.holdfast.server.report;

import io.holdfast.answer.Question;
import io.holdfast.report.assembly.ReportAssembler;
import io.holdfast.report.assembly.ReportRequest;
import io.holdfast.report.assembly.Stage;
import io.holdfast.report.model.ReportModel;
import io.holdfast.report.page.Language;
import io.holdfast.report.page.ReportWriter;
import io.holdfast.store.FactStore;
import io.holdfast.store.definition.DefinitionFolder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
        KnownFiles files = new KnownFiles(store, question.asOf());
        ReportRequest request = new ReportRequest(
                title,
                store.workspace().zone().getId(),
                question.timelines().extent().lastDay(),
                store.clock().instant(),
                version,
                question.ledger().definition(),
                new DefinitionFolder(store.directory())
                        .all().stream()
                                .map(one -> new ReportRequest.Own(one.definition(), one.note()))
                                .toList(),
                question.periodGiven()
                        ? Optional.of(new ReportRequest.Asked(question.period(), question.complete()))
                        : Optional.empty(),
                Optional.of(question.rates()),
                List.of(),
                files.markers(),
                Optional.of(files.quality()),
                Optional.of(files.lineage()));
        ReportModel model = ReportAssembler.assemble(question.timelines(), request, told);
        return ReportWriter.write(model, language);
    }
}
