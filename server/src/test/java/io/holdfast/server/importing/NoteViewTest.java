package io.holdfast.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.store.importing.mapping.ImportNote;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Notes are kept with jobs as JSON. */
final class NoteViewTest {
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void isReadAsItWasWritten() {
        List<NoteView> notes =
                NoteView.of(List.of(ImportNote.of(ImportNote.Code.DAY_OR_MONTH, "date {format}", "dd/MM/yyyy")));

        assertThat(notes.get(0).sentence())
                .startsWith("Column \"date {format}\" could")
                .endsWith("as dd/MM/yyyy.");
        assertThat(json.readValue(json.writeValueAsString(notes), NoteView[].class))
                .containsExactlyElementsOf(notes);
    }

    @Test
    void isReadAsASentenceWhereItWasKeptAsOne() {
        assertThat(json.readValue("[\"Read as before.\"]", NoteView[].class))
                .containsExactly(new NoteView(null, Map.of(), "Read as before."));
    }

    @Test
    void hasAPlaceForEveryValue() {
        assertThat(Arrays.stream(ImportNote.Code.values()).map(code -> NoteView.of(List.of(
                                ImportNote.of(code, code.wording().names().toArray())))
                        .get(0)))
                .allSatisfy(note -> assertThat(note.values().values())
                        .as(note.sentence())
                        .allSatisfy(value -> assertThat(note.sentence()).contains(value)))
                .allSatisfy(note -> assertThat(note.sentence()).doesNotContain("{", "}"));
    }
}
