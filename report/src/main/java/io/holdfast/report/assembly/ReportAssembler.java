package io.holdfast.report.assembly;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Switch;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.report.model.About;
import io.holdfast.report.model.DefinitionFigure;
import io.holdfast.report.model.Economics;
import io.holdfast.report.model.Movements;
import io.holdfast.report.model.ReportModel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Computes all that a report says. */
public final class ReportAssembler {
    private ReportAssembler() {}

    /** Deterministic: the same timelines and request give an equal report. */
    public static ReportModel assemble(Timelines timelines, ReportRequest request) {
        Subject subject = Subject.of(timelines, request);
        Inventory inventory = Inventory.of(timelines);
        Optional<Money> money = Money.of(subject, inventory);
        Absences absences = new Absences();
        List<DefinitionFigure> definitions = DefinitionsAssembly.of(subject, inventory);
        Optional<Movements> movements = MovementsAssembly.of(subject, inventory, money, absences);
        Optional<Economics> economics = EconomicsAssembly.of(subject, money, absences);
        return new ReportModel(
                about(subject),
                MetricDocs.of(subject, money),
                HeadlineAssembly.of(subject, money, absences),
                movements,
                economics,
                RenewalAssembly.of(subject, inventory, money, absences),
                definitions,
                BridgeAssembly.of(subject, definitions, absences),
                SeriesAssembly.of(subject, money),
                CohortAssembly.of(subject, money, absences),
                SurvivalAssembly.of(subject, absences),
                LifecycleAssembly.of(subject, absences),
                ReturnsAssembly.of(subject, absences),
                SweepAssembly.of(subject, absences),
                BreakdownAssembly.of(subject, absences),
                Optional.of(WarningAssembly.of(subject)),
                Optional.of(ReviewAssembly.of(subject, money.filter(one -> economics.isPresent()))),
                request.quality(),
                request.lineage(),
                absences.all());
    }

    private static About about(Subject subject) {
        ReportRequest request = subject.request();
        ChurnDefinition definition = subject.ledger().definition();
        return new About(
                request.workspace(),
                request.zone(),
                LocalDate.ofEpochDay(request.asOfDay()),
                request.createdAt(),
                request.toolVersion(),
                new About.DefinitionName(definition.name(), definition.version()),
                Arrays.stream(Switch.values())
                        .map(one -> new About.Setting(one.name(), one.setting(definition)))
                        .toList());
    }
}
