package io.holdfast.server.importing;

import io.holdfast.answer.Questions;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.sniff.Hints;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which file is to be imported and how; what is left out is found out.
 *
 * @param upload a file somebody sent; absent for one of the inbox
 * @param inbox its path below the inbox
 * @param as what the rows are
 * @param source the name under which the mapping is remembered
 * @param mapping to use instead of guessing, as YAML
 * @param zone of local times
 * @param snapshot the day a table of tenures was taken
 * @param knownAt the day the export was taken
 * @param encoding of the text
 * @param sheet of a workbook
 */
record ImportOrder(
        @Nullable UUID upload,
        @Nullable String inbox,
        @Nullable String as,
        @Nullable String source,
        @Nullable String mapping,
        @Nullable String zone,
        @Nullable String snapshot,
        @Nullable String knownAt,
        @Nullable String encoding,
        @Nullable String sheet) {

    /** A file of the inbox, of the kind its folder says. */
    static ImportOrder ofInbox(String path, String kind) {
        return new ImportOrder(null, path, kind, null, null, null, null, null, null, null);
    }

    /** The same of another file. */
    ImportOrder of(UUID other) {
        return new ImportOrder(other, null, as, source, mapping, zone, snapshot, knownAt, encoding, sheet);
    }

    /**
     * The same for the importer.
     *
     * @param mappingFile where the mapping was written to, if there is one
     * @param workspaceZone whose midnight a day begins at
     */
    ImportOptions options(Optional<Path> mappingFile, ZoneId workspaceZone) {
        Optional<Instant> taken = Optional.ofNullable(knownAt)
                .map(day -> Questions.date(day).atStartOfDay(workspaceZone).toInstant());
        return new ImportOptions(
                Optional.ofNullable(as).map(FactKind::named),
                Optional.ofNullable(source).filter(name -> !name.isBlank()),
                mappingFile,
                Optional.ofNullable(zone),
                Optional.ofNullable(snapshot).map(Questions::date),
                taken,
                new Hints(Optional.ofNullable(encoding).map(ImportOrder::charset), Optional.ofNullable(sheet)));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new Problem(unknown, ServerParticular.ENCODING_UNKNOWN, name);
        }
    }
}
