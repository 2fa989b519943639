package io.holdfast.answer.output;

import java.util.Collections;
import java.util.SortedMap;

/**
 * What a person should know of an answer.
 *
 * @param code what is said, for texts in other languages; empty where there are none
 * @param values what its sentence needs, by name: numbers and days as in English, names as they are
 * @param sentence the whole in English
 */
public record Note(String code, SortedMap<String, String> values, String sentence) {

    /** What only the command line says, which speaks English. */
    public static Note english(String sentence) {
        return new Note("", Collections.emptySortedMap(), sentence);
    }
}
