package io.holdfast.server.importing;

import io.holdfast.report.page.Language;
import io.holdfast.store.Batch;
import io.holdfast.store.FactStore;
import io.holdfast.store.detective.KeptFindings;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What looks odd about the facts there are. */
@RestController
class FindingResource {
    private static final int MOST = 200;

    private final FactStore store;
    private final ImportOfBatch imports;

    FindingResource(FactStore store, ImportOfBatch imports) {
        this.store = store;
        this.imports = imports;
    }

    /** A page of findings; {@code next} is the cursor of the one after it. */
    record FindingPage(
            List<KeptFinding> findings,
            long count,
            @Nullable Long next) {}

    /**
     * A finding and the rows it is about.
     *
     * @param importId the import they came by; absent where they came by the command line
     */
    record KeptFinding(
            int batch,
            @Nullable UUID importId,
            String file,
            String source,
            String kind,
            Instant importedAt,
            FindingView finding) {}

    @GetMapping("/api/v1/findings")
    @Operation(
            summary = "What looks odd about the facts, newest import first, with its effect on churn and what to do.",
            description = "'language' is en, zh or ru. Findings of imports that were taken back are not among them.")
    FindingPage all(
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        FindingSentences words = new FindingSentences(Language.of(language));
        List<KeptFindings.Kept> all = KeptFindings.of(store).stream()
                .sorted(Comparator.comparing(KeptFindings.Kept::batchId).reversed())
                .toList();
        Map<Integer, Batch> batches =
                store.batches().stream().collect(Collectors.toMap(Batch::id, Function.identity()));
        Map<Integer, UUID> found = imports.all();
        List<KeptFinding> page = all.stream()
                .skip(cursor)
                .limit(limit)
                .filter(kept -> batches.containsKey(kept.batchId()))
                .map(kept -> kept(kept, batches, found, words))
                .toList();
        return new FindingPage(page, all.size(), cursor + limit < all.size() ? cursor + limit : null);
    }

    private static KeptFinding kept(
            KeptFindings.Kept kept, Map<Integer, Batch> batches, Map<Integer, UUID> imports, FindingSentences words) {
        Batch batch = Objects.requireNonNull(batches.get(kept.batchId()));
        return new KeptFinding(
                batch.id(),
                imports.get(batch.id()),
                batch.source().fileName(),
                batch.source().source(),
                batch.source().kind().table(),
                batch.finishedAt(),
                FindingView.of(kept.finding(), words));
    }
}
