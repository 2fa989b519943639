package io.holdfast.server.importing;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.Batch;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.Importer;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the facts come from and how fresh they are. */
@RestController
class SourceResource {
    private final FactStore store;
    private final SourceSpans spans;
    private final ImportOfBatch imports;

    SourceResource(FactStore store, SourceSpans spans, ImportOfBatch imports) {
        this.store = store;
        this.spans = spans;
        this.imports = imports;
    }

    /** All sources. */
    record Sources(List<Source> sources) {}

    /**
     * A source of one kind of fact.
     *
     * @param lastFile what came last
     * @param lastImport the import it came by; absent where it came by the command line
     * @param imports how many files there were, without those taken back
     * @param rows that became facts
     * @param from the day of the first fact
     * @param to the day of the last
     * @param mapping by which its next file will be read, as YAML; absent where it will be guessed
     */
    record Source(
            String name,
            String kind,
            Instant lastAt,
            String lastFile,
            @Nullable UUID lastImport,
            int imports,
            long rows,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String mapping) {}

    /** How fresh the facts are. */
    record Freshness(List<Fresh> kinds) {}

    /**
     * How fresh the facts of a kind are.
     *
     * @param lastAt when something came last
     * @param to the day of the last fact
     */
    record Fresh(String kind, Instant lastAt, @Nullable LocalDate to) {}

    @GetMapping("/api/v1/sources")
    @Operation(summary = "Where the facts come from: each source with its last file, its rows and the days it covers.")
    Sources sources() {
        Map<Integer, UUID> found = imports.all();
        List<SourceSpans.Span> covered = spans.all();
        Importer importer = new Importer(store);
        return new Sources(groups().values().stream()
                .map(batches -> source(batches, covered, found, importer))
                .sorted(Comparator.comparing(Source::lastAt).reversed())
                .toList());
    }

    @GetMapping("/api/v1/freshness")
    @Operation(summary = "How fresh the facts of each kind are.")
    Freshness freshness() {
        Map<FactKind, Instant> last = new LinkedHashMap<>();
        standing()
                .forEach(
                        batch -> last.merge(batch.source().kind(), batch.finishedAt(), (a, b) -> a.isAfter(b) ? a : b));
        List<SourceSpans.Span> covered = spans.all();
        return new Freshness(last.entrySet().stream()
                .map(entry -> new Fresh(
                        entry.getKey().table(),
                        entry.getValue(),
                        covered.stream()
                                .filter(span -> span.kind() == entry.getKey())
                                .flatMap(span -> span.to().stream())
                                .max(Comparator.naturalOrder())
                                .orElse(null)))
                .toList());
    }

    private List<Batch> standing() {
        return store.batches().stream()
                .filter(batch -> batch.undoneAt().isEmpty())
                .toList();
    }

    private Map<String, List<Batch>> groups() {
        Map<String, List<Batch>> groups = new LinkedHashMap<>();
        standing().forEach(batch -> groups.computeIfAbsent(
                        batch.source().kind().table() + "/" + batch.source().source(), key -> new ArrayList<>())
                .add(batch));
        return groups;
    }

    private static Source source(
            List<Batch> batches, List<SourceSpans.Span> covered, Map<Integer, UUID> imports, Importer importer) {
        Batch last = batches.get(batches.size() - 1);
        String name = last.source().source();
        FactKind kind = last.source().kind();
        Optional<SourceSpans.Span> span = covered.stream()
                .filter(each -> each.kind() == kind && each.source().equals(name))
                .findFirst();
        return new Source(
                name,
                kind.table(),
                last.finishedAt(),
                last.source().fileName(),
                imports.get(last.id()),
                batches.size(),
                batches.stream().mapToLong(batch -> batch.counts().accepted()).sum(),
                span.flatMap(SourceSpans.Span::from).orElse(null),
                span.flatMap(SourceSpans.Span::to).orElse(null),
                importer.remembered(name).orElse(null));
    }
}
