package io.holdfast.store.importing;

import io.holdfast.core.problem.Problem;
import io.holdfast.store.importing.mapping.ImportNote;
import io.holdfast.store.importing.mapping.Mapping;
import io.holdfast.store.importing.sniff.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * What a file looks like, for a person to say how it is to be read.
 *
 * @param file what the file is, with its first rows
 * @param mapping which column would become which field; with gaps where there is a problem; empty when not even the kind
 *     could be guessed
 * @param origin where the mapping comes from
 * @param notes what to look at
 * @param problem why the file cannot be imported like this
 */
public record ImportPreview(
        SourceFile file,
        Optional<Mapping> mapping,
        MappingOrigin origin,
        List<ImportNote> notes,
        Optional<Problem> problem) {
    public ImportPreview {
        notes = List.copyOf(notes);
    }
}
