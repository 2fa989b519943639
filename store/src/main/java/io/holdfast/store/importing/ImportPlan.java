package io.holdfast.store.importing;

import io.holdfast.store.importing.mapping.Mapping;
import io.holdfast.store.importing.mapping.MappingTable;
import io.holdfast.store.importing.sniff.SourceFile;
import java.util.List;

/**
 * What would be imported and how, for a person to look at.
 *
 * @param file what the file is, with its first rows
 * @param mapping which column becomes which field
 * @param notes what to look at, a sentence each
 * @param options as given
 */
public record ImportPlan(SourceFile file, Mapping mapping, List<String> notes, ImportOptions options) {
    public ImportPlan {
        notes = List.copyOf(notes);
    }

    /** The mapping as a table to read. */
    public String table() {
        return MappingTable.of(mapping, file);
    }

    /** The same with another mapping, such as one a person has edited. */
    public ImportPlan withMapping(Mapping other) {
        return new ImportPlan(file, other, notes, options);
    }
}
