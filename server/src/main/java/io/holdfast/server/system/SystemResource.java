package io.holdfast.server.system;

import io.holdfast.server.facts.Facts;
import io.holdfast.server.figure.ProgramVersion;
import io.holdfast.store.Batch;
import io.holdfast.store.FactStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the server is, for those who look after it. */
@RestController
@RequestMapping("/api/v1/system")
class SystemResource {
    private final FactStore store;
    private final Facts facts;
    private final HealthEndpoint health;
    private final Instant startedAt;

    SystemResource(FactStore store, Facts facts, HealthEndpoint health) {
        this.store = store;
        this.facts = facts;
        this.health = health;
        this.startedAt = store.clock().instant();
    }

    /**
     * What it is.
     *
     * @param health {@code up} or not, by part
     */
    record SystemView(
            String version,
            String java,
            Instant startedAt,
            long upSeconds,
            Freshness facts,
            String status,
            Map<String, String> health) {}

    /**
     * How fresh the facts are.
     *
     * @param imports how many files were brought in and not taken back; what came live or was written by hand is none
     * @param lastImportAt when the last of them came to its end
     * @param firstDay the first day the facts speak of
     * @param lastDay the last such day
     * @param memoryBytes what they take in memory
     */
    @Schema(name = "FactsHeld")
    record Freshness(
            int customers,
            long imports,
            @Nullable Instant lastImportAt,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            long memoryBytes) {}

    @GetMapping
    @Operation(summary = "Version, how far the facts reach, and whether every part of the server is well.")
    SystemView read() {
        Instant now = store.clock().instant();
        HealthDescriptor whole = health.health();
        return new SystemView(
                ProgramVersion.text(),
                Runtime.version().toString(),
                startedAt,
                Duration.between(startedAt, now).toSeconds(),
                freshness(),
                word(whole),
                parts(whole));
    }

    private Freshness freshness() {
        var timelines = facts.now().timelines();
        var extent = timelines.extent();
        boolean isEmpty = extent.customers() == 0;
        var kept = store.batches().stream()
                .filter(batch -> batch.undoneAt().isEmpty() && batch.source().isFile())
                .toList();
        Optional<Instant> last = kept.stream().map(Batch::finishedAt).max(Comparator.naturalOrder());
        return new Freshness(
                extent.customers(),
                kept.size(),
                last.orElse(null),
                isEmpty ? null : LocalDate.ofEpochDay(extent.firstDay()),
                isEmpty ? null : LocalDate.ofEpochDay(extent.lastDay()),
                timelines.bytes());
    }

    private static Map<String, String> parts(HealthDescriptor whole) {
        Map<String, String> parts = new TreeMap<>();
        if (whole instanceof CompositeHealthDescriptor composite) {
            Optional.ofNullable(composite.getComponents())
                    .ifPresent(all -> all.forEach((name, part) -> parts.put(name, word(part))));
        }
        return parts;
    }

    private static String word(HealthDescriptor part) {
        return part.getStatus().getCode().toLowerCase(Locale.ROOT);
    }
}
