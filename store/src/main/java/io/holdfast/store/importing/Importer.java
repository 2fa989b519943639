package io.holdfast.store.importing;

import io.holdfast.core.problem.Problem;
import io.holdfast.store.Batch;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.BatchSource;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.mapping.MappingCheck;
import io.holdfast.store.importing.mapping.MappingYaml;
import io.holdfast.store.importing.read.Preparer;
import io.holdfast.store.importing.read.RowSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /**
     * Looks at a file like {@link #plan}, but also where its mapping is not complete: what is known of it and what is
     * missing, for a person who is about to say it.
     */
    public ImportPreview preview(Path file, ImportOptions options) {
        return new Planner(mappings, store.workspace().zone().getId()).preview(file, options);
    }

    /** The mapping remembered for a source, as text; empty when there is none or it cannot be read any more. */
    public Optional<String> remembered(String source) {
        try {
            return mappings.find(source).map(MappingYaml::write);
        } catch (Problem illegible) {
            return Optional.empty();
        }
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
        mappings.remember(result.plan().mapping());
        return result;
    }

    /** Reads a file whole and reports as {@link #run} would, without keeping anything. */
    public ImportResult rehearse(ImportPlan plan, Progress progress) {
        MappingCheck.require(plan.mapping(), plan.file());
        return load(plan, Fingerprint.of(plan.file().path()), false, progress);
    }

    private ImportResult load(ImportPlan plan, String sha256, boolean keep, Progress progress) {
        try {
            return read(plan, sha256, keep, progress);
        } catch (WholeIds.Contradicted later) {
            return load(WholeIds.asWritten(plan, later), sha256, keep, progress);
        }
    }

    private ImportResult read(ImportPlan plan, String sha256, boolean keep, Progress progress)
            throws WholeIds.Contradicted {
        BatchSource source = new BatchSource(
                plan.mapping().source(),
                plan.mapping().kind(),
                plan.file().display(),
                sha256,
                MappingYaml.write(plan.mapping()));
        Intake intake = new Intake(store, plan, source, keep, progress);
        try (Scratch scratch = Scratch.in(store.directory())) {
            Preparer preparer = new Preparer(
                    plan.file(), plan.options().hints().sheet(), scratch.folder(), Interruption.checking(progress));
            Optional<RowSource> direct = preparer.direct();
            if (direct.isPresent()) {
                try {
                    return intake.of(direct.get());
                } catch (WatchedReading.Unreadable odd) {
                    return rewritten(intake, preparer);
                }
            }
            return rewritten(intake, preparer);
        }
    }

    private static ImportResult rewritten(Intake intake, Preparer preparer) throws WholeIds.Contradicted {
        try {
            return intake.of(preparer.rewritten());
        } catch (WatchedReading.Unreadable bug) {
            throw new IllegalStateException("the rewritten form of a file cannot be read", bug);
        }
    }
}
