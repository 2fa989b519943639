package io.holdfast.store.importing;

import io.holdfast.store.importing.mapping.ImportNote;
import io.holdfast.store.importing.mapping.Mapping;
import io.holdfast.store.importing.mapping.MappingTable;
import io.holdfast.store.importing.sniff.SourceFile;
import java.util.List;
import java.util.Set;

/**
 * What would be imported and how, for a person to look at.
 *
 * @param file what the file is, with its first rows
 * @param mapping which column becomes which field
 * @param wholeIds the fields of ids that are read as whole numbers because their sampled values are
 * @param notes what to look at
 * @param options as given
 */
public record ImportPlan(
        SourceFile file, Mapping mapping, Set<String> wholeIds, List<ImportNote> notes, ImportOptions options) {
    public ImportPlan {
        wholeIds = Set.copyOf(wholeIds);
        notes = List.copyOf(notes);
    }

    /** The mapping as a table to read. */
    public String table() {
        return MappingTable.of(mapping, file);
    }

    /** The same with another mapping, such as one a person has edited. */
    public ImportPlan withMapping(Mapping other) {
        return new ImportPlan(file, other, Set.of(), notes, options);
    }
}
