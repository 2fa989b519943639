package io.holdfast.store.importing;

import io.holdfast.core.problem.ErrorCode;
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
import io.holdfast.store.importing.load.Loader;
import io.holdfast.store.importing.load.Target;
import io.holdfast.store.importing.mapping.MappingCheck;
import io.holdfast.store.importing.mapping.MappingYaml;
import io.holdfast.store.importing.read.Preparer;
import io.holdfast.store.importing.read.RowSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Brings files into a store. {@link #plan} looks at a file and says how it would be read; {@link #rehearse} reads it
 * whole and says what would become of it, changing nothing; {@link #run} makes its rows facts. One file is one batch,
 * and one batch is one transaction: after a failure or a crash the store is as it was before, and the same call again
 * goes on.
 */
public final class Importer {
    private final FactStore store;
    private final MappingFolder mappings;

    public Importer(FactStore store) {
        this.store = store;
        this.mappings = new MappingFolder(store.directory());
    }

    /** Looks at a file: what it is, which column becomes which field, what to look at. Reads a part of it only. */
    public ImportPlan plan(Path file, ImportOptions options) {
        return new Planner(mappings, store.workspace().zone().getId()).plan(file, options);
    }

    /** The same for several files, in order. */
    public List<ImportPlan> plan(List<Path> files, ImportOptions options) {
        return files.stream().map(file -> plan(file, options)).toList();
    }

    /** Imports a file as planned and remembers its mapping; a file imported before changes nothing. */
    public ImportResult run(ImportPlan plan, Progress progress) {
        MappingCheck.require(plan.mapping(), plan.file());
        String sha256 = Fingerprint.of(plan.file().path());
        Optional<Batch> earlier =
                store.batchesOfFile(plan.mapping().kind(), sha256).stream().findFirst();
        if (earlier.isPresent()) {
            BatchCounts none = new BatchCounts(0, 0, 0, 0);
            return new ImportResult(
                    plan.file().display(), Optional.empty(), earlier, none, 0, 0, Map.of(), List.of(), plan);
        }
        ImportResult result = load(plan, sha256, true, progress);
        mappings.remember(plan.mapping());
        return result;
    }

    /** Reads a file whole and reports as {@link #run} would, without keeping anything. */
    public ImportResult rehearse(ImportPlan plan, Progress progress) {
        MappingCheck.require(plan.mapping(), plan.file());
        return load(plan, Fingerprint.of(plan.file().path()), false, progress);
    }

    private ImportResult load(ImportPlan plan, String sha256, boolean keep, Progress progress) {
        BatchSource source = new BatchSource(
                plan.mapping().source(),
                plan.mapping().kind(),
                plan.file().display(),
                sha256,
                MappingYaml.write(plan.mapping()));
        try (Scratch scratch = Scratch.in(store.directory())) {
            Preparer preparer = new Preparer(plan.file(), plan.options().hints().sheet(), scratch.folder(), progress);
            Optional<RowSource> direct = preparer.direct();
            if (direct.isPresent()) {
                try {
                    return load(plan, source, direct.get(), keep, progress);
                } catch (WatchedReading.Unreadable odd) {
                    return loadRewritten(plan, source, preparer.rewritten(), keep, progress);
                }
            }
            return loadRewritten(plan, source, preparer.rewritten(), keep, progress);
        }
    }

    private ImportResult loadRewritten(
            ImportPlan plan, BatchSource source, RowSource rows, boolean keep, Progress progress) {
        try {
            return load(plan, source, rows, keep, progress);
        } catch (WatchedReading.Unreadable bug) {
            throw new IllegalStateException(
                    "the rewritten form of " + plan.file().display() + " cannot be read", bug);
        }
    }

    private ImportResult load(ImportPlan plan, BatchSource source, RowSource rows, boolean keep, Progress progress)
            throws WatchedReading.Unreadable {
        try (BatchWriter writer = store.begin(source)) {
            Target target = new Target(
                    writer.id(),
                    source.source(),
                    source.fileName(),
                    writer.knownAtMicros(),
                    knownAt(plan, writer),
                    store.workspace().currency());
            Loader loader = new Loader(writer.connection(), plan.mapping(), plan.file(), target);
            new WatchedReading(writer.connection(), progress, plan.file().bytes()).run(loader.reading(rows));
            loader.staged(rows);
            List<Finding> findings =
                    new Detective(writer.connection(), plan.mapping().kind(), Loader.STAGE, writer.knownAt()).look();
            Loaded loaded = loader.write();
            requireSomething(plan, loaded);
            progress.at(
                    Progress.Phase.WRITING,
                    loaded.counts().read(),
                    loaded.counts().read());
            loader.drop();
            KeptFindings.write(writer.connection(), writer.id(), findings);
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
    }

    /** The moment of the export where the caller knows it; it cannot lie after now. */
    private long knownAt(ImportPlan plan, BatchWriter writer) {
        Instant knownAt = plan.options().knownAt().orElse(writer.knownAt());
        if (knownAt.isAfter(store.clock().instant()) && knownAt.isAfter(writer.knownAt())) {
            throw new Problem(
                    ErrorCode.INVALID_DATE,
                    "The export cannot have been taken on %s: that is in the future. Give the day it was taken.",
                    knownAt);
        }
        return knownAt.getEpochSecond() * 1_000_000 + knownAt.getNano() / 1_000;
    }

    private static void requireSomething(ImportPlan plan, Loaded loaded) {
        BatchCounts counts = loaded.counts();
        if (counts.read() == 0) {
            throw new Problem(
                    ErrorCode.FILE_EMPTY, "%s has no rows.", plan.file().display());
        }
        if (counts.quarantined() == counts.read()) {
            String reasons = loaded.reasons().entrySet().stream()
                    .map(reason -> reason.getKey() + " " + reason.getValue())
                    .collect(Collectors.joining(", "));
            throw new Problem(
                    ErrorCode.EVERY_ROW_QUARANTINED,
                    "None of the %d rows of %s could be read (%s). Look at the mapping; nothing was changed.",
                    counts.read(),
                    plan.file().display(),
                    reasons);
        }
    }
}
