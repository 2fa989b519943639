package io.holdfast.report.assembly;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.report.model.DefinitionFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each named definition says of the headline's period; the report's first, then the company's own. */
final class DefinitionsAssembly {
    private DefinitionsAssembly() {}

    static List<DefinitionFigure> of(Subject subject, Inventory inventory) {
        List<DefinitionFigure> rows = new ArrayList<>();
        rows.add(row(subject, inventory, subject.ledger()));
        for (ChurnDefinition other : others(subject)) {
            rows.add(row(subject, inventory, Ledger.of(subject.timelines(), other)));
        }
        return rows;
    }

    /** The company's own first, then those that ship: each name once. */
    static List<ChurnDefinition> others(Subject subject) {
        Set<String> shipped =
                Definitions.ALL.stream().map(ChurnDefinition::name).collect(Collectors.toSet());
        Stream<ChurnDefinition> own = subject.request().own().stream()
                .map(ReportRequest.Own::definition)
                .filter(one -> !shipped.contains(one.name()));
        return Stream.concat(own, Definitions.ALL.stream())
                .filter(one -> !one.name().equals(subject.request().definition().name()))
                .toList();
    }

    private static DefinitionFigure row(Subject subject, Inventory inventory, Ledger ledger) {
        ChurnDefinition definition = ledger.definition();
        String written = subject.request().noteOn(definition);
        Optional<String> missing = inventory.missingFor(definition);
        if (missing.isPresent()) {
            return new DefinitionFigure(
                    definition.name(),
                    definition.version(),
                    written,
                    Optional.empty(),
                    missing.get(),
                    Optional.empty());
        }
        FlowMetric metric = MetricCatalogue.findFlow(definition.headline());
        return new DefinitionFigure(
                definition.name(),
                definition.version(),
                written,
                Optional.of(Figures.of(metric.rate(FlowsFold.of(ledger, subject.period(), CustomerTest.EVERYBODY)))),
                "",
                Optional.of(Queries.of(metric, definition, subject)));
    }
}
