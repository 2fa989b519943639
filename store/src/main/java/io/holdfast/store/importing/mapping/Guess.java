package io.holdfast.store.importing.mapping;

import java.util.List;

/**
 * A guessed mapping.
 *
 * @param mapping what was guessed
 * @param score how much speaks for it; comparable between kinds of one file only
 * @param notes what a person should look at
 */
public record Guess(Mapping mapping, int score, List<ImportNote> notes) {
    public Guess {
        notes = List.copyOf(notes);
    }
}
