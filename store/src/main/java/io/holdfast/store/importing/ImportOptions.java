package io.holdfast.store.importing;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.importing.sniff.Hints;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the caller decides; everything else is found out.
 *
 * @param kind what the rows are
 * @param source the name under which the mapping is remembered; the file name without dates and digits otherwise
 * @param mapping a mapping file to use instead of guessing
 * @param zone of local times, instead of the workspace's
 * @param snapshot the day a table of tenures was taken
 * @param knownAt when the export was taken, instead of now
 * @param hints encoding and sheet
 */
public record ImportOptions(
        Optional<FactKind> kind,
        Optional<String> source,
        Optional<Path> mapping,
        Optional<String> zone,
        Optional<LocalDate> snapshot,
        Optional<Instant> knownAt,
        Hints hints) {

    /** Everything is found out. */
    public static ImportOptions guessing() {
        return new ImportOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Hints.NONE);
    }

    /** Only the kind is given. */
    public static ImportOptions as(FactKind kind) {
        return guessing().withKind(kind);
    }

    public ImportOptions withKind(FactKind chosen) {
        return new ImportOptions(Optional.of(chosen), source, mapping, zone, snapshot, knownAt, hints);
    }

    public ImportOptions withSource(String name) {
        return new ImportOptions(kind, Optional.of(name), mapping, zone, snapshot, knownAt, hints);
    }

    public ImportOptions withMapping(Path file) {
        return new ImportOptions(kind, source, Optional.of(file), zone, snapshot, knownAt, hints);
    }

    public ImportOptions withZone(String id) {
        return new ImportOptions(kind, source, mapping, Optional.of(id), snapshot, knownAt, hints);
    }

    public ImportOptions withSnapshot(LocalDate day) {
        return new ImportOptions(kind, source, mapping, zone, Optional.of(day), knownAt, hints);
    }

    public ImportOptions withKnownAt(Instant moment) {
        return new ImportOptions(kind, source, mapping, zone, snapshot, Optional.of(moment), hints);
    }

    public ImportOptions withHints(Hints given) {
        return new ImportOptions(kind, source, mapping, zone, snapshot, knownAt, given);
    }
}
