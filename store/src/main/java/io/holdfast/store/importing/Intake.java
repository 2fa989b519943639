package io.holdfast.store.importing;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.Batch;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.BatchSource;
import io.holdfast.store.BatchWriter;
import io.holdfast.store.FactStore;
import io.holdfast.store.detective.Detective;
import io.holdfast.store.detective.Finding;
import io.holdfast.store.detective.KeptFindings;
import io.holdfast.store.importing.load.Loaded;
import io.holdfast.store.importing.load.Loading;
import io.holdfast.store.importing.load.StagedLoading;
import io.holdfast.store.importing.load.StraightLoading;
import io.holdfast.store.importing.load.Target;
import io.holdfast.store.importing.mapping.Mapping;
import io.holdfast.store.importing.read.RowSource;
import io.holdfast.store.importing.sniff.SourceFile;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the rows of one file facts, in one transaction: straight where that will do, through a stage otherwise. */
final class Intake {
    private final FactStore store;
    private final ImportPlan plan;
    private final BatchSource source;
    private final boolean keep;
    private final Progress progress;

    /** @param keep whether the rows are kept; otherwise all is done but the commit */
    Intake(FactStore store, ImportPlan plan, BatchSource source, boolean keep, Progress progress) {
        this.store = store;
        this.plan = plan;
        this.source = source;
        this.keep = keep;
        this.progress = progress;
    }

    /** A way for the rows to become facts; empty when it is of no use for them. */
    @FunctionalInterface
    private interface Way {
        Optional<Loading> of(Connection connection, Mapping mapping, SourceFile file, Target target);
    }

    ImportResult of(RowSource rows) throws WatchedReading.Unreadable, WholeIds.Contradicted {
        Optional<ImportResult> straight = by(StraightLoading::of, rows);
        return straight.isPresent()
                ? straight.get()
                : by(StagedLoading::of, rows).orElseThrow();
    }

    private Optional<ImportResult> by(Way way, RowSource rows) throws WatchedReading.Unreadable, WholeIds.Contradicted {
        try (BatchWriter writer = store.begin(source);
                Interruption interruption = Interruption.of(writer.connection(), progress)) {
            Optional<Loading> loading = way.of(writer.connection(), plan.mapping(), plan.file(), target(writer));
            if (loading.isEmpty()) {
                return Optional.empty();
            }
            String reading = loading.get().reading(rows);
            new WatchedReading(writer.connection(), progress, plan.file().bytes()).run(reading);
            Interruption.check(progress);
            WholeIds.require(plan, writer.connection(), loading.get().rows());
            return loading.get().settle(rows)
                    ? Optional.of(accept(loading.get(), writer, interruption))
                    : Optional.empty();
        }
    }

    private ImportResult accept(Loading loading, BatchWriter writer, Interruption interruption) {
        List<Finding> findings =
                new Detective(writer, plan.mapping().kind(), loading.rows(), loading.isDistinct()).look();
        Loaded loaded = loading.write();
        requireSomething(plan, loaded);
        progress.at(
                Progress.Phase.WRITING, loaded.counts().read(), loaded.counts().read());
        loading.drop();
        if (loading.isDistinct()) {
            writer.hasDistinctKeys(plan.mapping().kind());
        }
        KeptFindings.write(writer.connection(), writer.id(), findings);
        interruption.close();
        Interruption.check(progress);
        Optional<Batch> batch = keep ? Optional.of(writer.commit(loaded.counts())) : Optional.empty();
        return new ImportResult(
                plan.file().display(),
                batch,
                Optional.empty(),
                loaded.counts(),
                loaded.corrections(),
                loaded.attributes(),
                loaded.reasons(),
                findings,
                plan);
    }

    private Target target(BatchWriter writer) {
        return new Target(
                writer.id(),
                source.source(),
                source.fileName(),
                writer.knownAtMicros(),
                knownAt(writer),
                store.workspace().currency(),
                store.memoryBytes());
    }

    /** The moment of the export where the caller knows it; it cannot lie after now. */
    private long knownAt(BatchWriter writer) {
        Instant knownAt = plan.options().knownAt().orElse(writer.knownAt());
        if (knownAt.isAfter(store.clock().instant()) && knownAt.isAfter(writer.knownAt())) {
            throw new Problem(FileParticular.EXPORT_AHEAD, knownAt);
        }
        return knownAt.getEpochSecond() * 1_000_000 + knownAt.getNano() / 1_000;
    }

    private static void requireSomething(ImportPlan plan, Loaded loaded) {
        BatchCounts counts = loaded.counts();
        if (counts.read() == 0) {
            throw new Problem(FileParticular.ROWS_MISSING, plan.file().display());
        }
        if (counts.quarantined() == counts.read()) {
            String reasons = loaded.reasons().entrySet().stream()
                    .map(reason -> reason.getKey() + " " + reason.getValue())
                    .collect(Collectors.joining(", "));
            throw new Problem(
                    FileParticular.EVERY_ROW_REFUSED, counts.read(), plan.file().display(), reasons);
        }
    }
}
