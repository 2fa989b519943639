package io.holdfast.server.workbook;

import io.holdfast.answer.NoteCode;
import io.holdfast.answer.output.Note;
import io.holdfast.server.text.ServerTexts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The notes of an answer in the language of a workbook. */
final class NoteWords {
    /** What the sheet says elsewhere, or what is no business of a workbook. */
    static final Set<NoteCode> LEFT_OUT = Set.of(
            NoteCode.FIGURE_OF,
            NoteCode.FIGURE_AS_KNOWN,
            NoteCode.RENEWALS_OF,
            NoteCode.ECONOMICS_OF,
            NoteCode.MOVEMENTS_OF,
            NoteCode.SETTLED,
            NoteCode.INCOMPLETE,
            NoteCode.KNOWN_DEFINITIONS,
            NoteCode.QUERY);

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");

    private final ServerTexts texts;

    NoteWords(ServerTexts texts) {
        this.texts = texts;
    }

    /** Empty for a note that is left out. */
    Optional<String> of(Note note) {
        if (LEFT_OUT.contains(NoteCode.valueOf(note.code()))) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>(note.values());
        values.computeIfPresent("when", (name, english) -> reason(english));
        values.computeIfPresent("metric", (name, id) -> metric(id));
        return Optional.of(texts.get("note." + note.code(), values));
    }

    /** Why something is undefined; in English where there are no words for it. */
    private String reason(String english) {
        return texts.find(key(english)).orElse(english);
    }

    /** Made of the English words, which reasons are known by. */
    static String key(String english) {
        String words = english.split(";", 2)[0];
        return "undefined." + NO_LETTER.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("_");
    }

    private String metric(String id) {
        return texts.find("metric." + id + ".name")
                .map(name -> name + " (" + id + ")")
                .orElse(id);
    }
}
