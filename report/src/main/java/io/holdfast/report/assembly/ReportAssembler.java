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
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Computes all that a report says. */
public final class ReportAssembler {
    private ReportAssembler() {}

    /** Deterministic: the same timelines and request give an equal report. */
    public static ReportModel assemble(Timelines timelines, ReportRequest request) {
        return assemble(timelines, request, stage -> {});
    }

    /**
     * The same.
     *
     * @param begun is told of each stage as it begins
     */
    public static ReportModel assemble(Timelines timelines, ReportRequest request, Consumer<Stage> begun) {
        begun.accept(Stage.FIGURES);
        Subject subject = Subject.of(timelines, request);
        Inventory inventory = Inventory.of(timelines);
        Optional<Money> money = Money.of(subject, inventory);
        Absences absences = new Absences();
        Optional<Movements> movements = MovementsAssembly.of(subject, inventory, money, absences);
        Optional<Economics> economics = EconomicsAssembly.of(subject, money, absences);
        Stages at = new Stages(begun);
        List<DefinitionFigure> definitions =
                at.stage(Stage.DEFINITIONS, () -> DefinitionsAssembly.of(subject, inventory));
        return new ReportModel(
                about(subject),
                MetricDocs.of(subject, money),
                HeadlineAssembly.of(subject, money, absences),
                movements,
                economics,
                RenewalAssembly.of(subject, inventory, money, absences),
                definitions,
                BridgeAssembly.of(subject, definitions, absences),
                at.stage(Stage.MONTHS, () -> SeriesAssembly.of(subject, money)),
                at.stage(Stage.COHORTS, () -> CohortAssembly.of(subject, money, absences)),
                at.stage(Stage.LIFETIMES, () -> SurvivalAssembly.of(subject, absences)),
                LifecycleAssembly.of(subject, absences),
                ReturnsAssembly.of(subject, absences),
                at.stage(Stage.THRESHOLDS, () -> SweepAssembly.of(subject, absences)),
                at.stage(Stage.GROUPS, () -> BreakdownAssembly.of(subject, absences)),
                at.stage(Stage.WARNINGS, () -> Optional.of(WarningAssembly.of(subject))),
                Optional.of(ReviewAssembly.of(subject, money.filter(one -> economics.isPresent()))),
                request.quality(),
                request.lineage(),
                absences.all());
    }

    /** Tells of a stage before it is computed. */
    private record Stages(Consumer<Stage> begun) {
        <T> T stage(Stage stage, Supplier<T> computed) {
            begun.accept(stage);
            return computed.get();
        }
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
