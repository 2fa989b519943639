package io.holdfast.answer.output;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers.
 *
 * @param object the whole answer for programs: maps, lists, numbers, texts and nulls
 * @param table the same for people and for CSV
 * @param notes for people, printed below the table
 */
public record Answer(Map<String, @Nullable Object> object, Table table, List<Note> notes) {

    public Answer(Map<String, @Nullable Object> object, Table table) {
        this(object, table, List.of());
    }
}
