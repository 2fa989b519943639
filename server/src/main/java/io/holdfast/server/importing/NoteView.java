package io.holdfast.server.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.holdfast.store.importing.mapping.ImportNote;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to look at in how a file was read.
 *
 * @param code a stable name for scripts and for texts; absent in what was kept by versions that had sentences only
 * @param values what the sentence holds, by name
 * @param sentence in English
 */
record NoteView(@Nullable String code, Map<String, String> values, String sentence) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    NoteView {}

    /** A note as versions before kept it with their jobs. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NoteView of(String sentence) {
        return new NoteView(null, Map.of(), sentence);
    }

    static List<NoteView> of(List<ImportNote> notes) {
        return notes.stream()
                .map(note -> new NoteView(note.code().name(), note.values(), note.sentence()))
                .toList();
    }
}
