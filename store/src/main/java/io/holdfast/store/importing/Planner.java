package io.holdfast.store.importing;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.importing.mapping.Guess;
import io.holdfast.store.importing.mapping.ImportNote;
import io.holdfast.store.importing.mapping.Mapping;
import io.holdfast.store.importing.mapping.MappingCheck;
import io.holdfast.store.importing.mapping.MappingGuesser;
import io.holdfast.store.importing.mapping.Shape;
import io.holdfast.store.importing.sniff.FileSniffer;
import io.holdfast.store.importing.sniff.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the mapping of a file: the one given, else the one remembered for its source, else a guess. */
final class Planner {
    private final MappingFolder folder;
    private final String workspaceZone;

    Planner(MappingFolder folder, String workspaceZone) {
        this.folder = folder;
        this.workspaceZone = workspaceZone;
    }

    ImportPlan plan(Path path, ImportOptions options) {
        SourceFile file = FileSniffer.sniff(path, options.hints());
        String source = options.source().orElseGet(() -> SourceNames.source(path));
        List<ImportNote> notes = new ArrayList<>();
        Mapping mapping = options.mapping()
                .map(given -> withSource(MappingFolder.read(given, source), options))
                .or(() -> remembered(source, file, options, notes))
                .orElseGet(() -> guessed(file, source, options, notes));
        requireKind(mapping, options);
        if (mapping.shape() == Shape.TENURE) {
            mapping = mapping.withSnapshot(snapshot(path, mapping, options, notes));
        }
        MappingCheck.require(mapping, file);
        if (file.dialect().titles() > 0) {
            notes.add(ImportNote.of(ImportNote.Code.TITLES, file.dialect().titles()));
        }
        Set<String> wholeIds = WholeIds.of(mapping, file);
        return new ImportPlan(file, WholeIds.read(mapping, wholeIds, notes), wholeIds, notes, options);
    }

    /** What can be said of a file, also where its mapping does not do yet. */
    ImportPreview preview(Path path, ImportOptions options) {
        try {
            ImportPlan plan = plan(path, options);
            return new ImportPreview(
                    plan.file(),
                    Optional.of(plan.mapping()),
                    origin(path, plan.file(), options),
                    plan.notes(),
                    Optional.empty());
        } catch (Problem problem) {
            if (problem.code() != ErrorCode.MAPPING_INCOMPLETE && problem.code() != ErrorCode.MAPPING_INVALID) {
                throw problem;
            }
            SourceFile file = FileSniffer.sniff(path, options.hints());
            List<ImportNote> notes = new ArrayList<>();
            String source = options.source().orElseGet(() -> SourceNames.source(path));
            Optional<Mapping> begun = options.mapping().isPresent()
                    ? options.mapping().flatMap(given -> legible(given, source, options))
                    : options.kind().map(kind -> guessed(file, source, options, notes));
            return new ImportPreview(file, begun, origin(path, file, options), notes, Optional.of(problem));
        }
    }

    private MappingOrigin origin(Path path, SourceFile file, ImportOptions options) {
        if (options.mapping().isPresent()) {
            return MappingOrigin.GIVEN;
        }
        String source = options.source().orElseGet(() -> SourceNames.source(path));
        return remembered(source, file, options, new ArrayList<>()).isPresent()
                ? MappingOrigin.REMEMBERED
                : MappingOrigin.GUESSED;
    }

    /** A mapping that has gaps is shown with them; one that cannot be read at all is not. */
    private static Optional<Mapping> legible(Path given, String source, ImportOptions options) {
        try {
            return Optional.of(withSource(MappingFolder.read(given, source), options));
        } catch (Problem illegible) {
            return Optional.empty();
        }
    }

    private static Mapping withSource(Mapping mapping, ImportOptions options) {
        return options.source().map(mapping::withSource).orElse(mapping);
    }

    private Optional<Mapping> remembered(
            String source, SourceFile file, ImportOptions options, List<ImportNote> notes) {
        Optional<Mapping> found = folder.find(source)
                .filter(mapping -> options.kind().map(mapping.kind()::equals).orElse(true))
                .filter(mapping -> options.zone().map(mapping.zone()::equals).orElse(true))
                .filter(mapping -> new HashSet<>(file.names()).containsAll(mapping.columns()));
        found.ifPresent(mapping -> notes.add(
                ImportNote.of(ImportNote.Code.REMEMBERED, folder.file(source).getFileName())));
        return found;
    }

    private Mapping guessed(SourceFile file, String source, ImportOptions options, List<ImportNote> notes) {
        String zone = options.zone().orElse(workspaceZone);
        Guess guess = MappingGuesser.guess(file, source, zone, options.kind());
        notes.addAll(guess.notes());
        return guess.mapping();
    }

    private static void requireKind(Mapping mapping, ImportOptions options) {
        options.kind().filter(kind -> kind != mapping.kind()).ifPresent(kind -> {
            throw new Problem(
                    FileParticular.MAPPING_OF_ANOTHER_KIND, mapping.kind().table(), kind.table());
        });
    }

    /** The day given, else the day in the file's name, else the day the file was last changed; always said. */
    private static LocalDate snapshot(Path path, Mapping mapping, ImportOptions options, List<ImportNote> notes) {
        LocalDate day;
        ImportNote.Code from;
        if (options.snapshot().isPresent()) {
            day = options.snapshot().get();
            from = ImportNote.Code.SNAPSHOT_GIVEN;
        } else if (options.mapping().isPresent() && mapping.snapshot().isPresent()) {
            day = mapping.snapshot().get();
            from = ImportNote.Code.SNAPSHOT_OF_MAPPING;
        } else {
            Optional<LocalDate> named = SourceNames.day(path);
            day = named.orElseGet(() -> changed(path, mapping));
            from = named.isPresent() ? ImportNote.Code.SNAPSHOT_OF_NAME : ImportNote.Code.SNAPSHOT_OF_FILE;
        }
        notes.add(ImportNote.of(from, day));
        return day;
    }

    private static LocalDate changed(Path path, Mapping mapping) {
        try {
            return Files.getLastModifiedTime(path)
                    .toInstant()
                    .atZone(ZoneId.of(mapping.zone()))
                    .toLocalDate();
        } catch (IOException gone) {
            throw new Problem(gone, FileParticular.FILE_GONE, path);
        }
    }
}
