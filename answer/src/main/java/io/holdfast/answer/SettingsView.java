package io.holdfast.answer;

import io.holdfast.answer.output.Note;
import io.holdfast.core.definition.Origin;
import io.holdfast.core.definition.SettledSwitch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The switches a figure was worked out with, each with who said so; the names are those of {@code --set}. */
final class SettingsView {
    private final int version;
    private final List<SettledSwitch> switches;

    SettingsView(Question question) {
        version = question.ledger().definition().version();
        switches = question.ledger().settlement().switches(question.turned());
    }

    Map<String, Object> object() {
        Map<String, Object> each = new LinkedHashMap<>();
        switches.forEach(one -> each.put(one.setting().key(), object(one)));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("version", version);
        object.put("switches", each);
        return object;
    }

    private static Map<String, Object> object(SettledSwitch one) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("value", one.value());
        object.put("origin", word(one.origin()));
        one.because().ifPresent(because -> {
            object.put("how", because.phrase());
            object.put("because", Map.of("code", because.code().name(), "values", because.values()));
        });
        return object;
    }

    /** What is not as in {@code holdfast}. */
    Optional<Note> note() {
        String told = switches.stream()
                .filter(one -> one.origin() != Origin.DEFAULT)
                .map(SettingsView::words)
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? Optional.empty() : Optional.of(NoteCode.SETTLED.note(told));
    }

    private static String words(SettledSwitch one) {
        String how = one.how().isEmpty() ? "" : ": " + one.how();
        return one.setting().key() + "=" + one.value() + " (" + word(one.origin()) + how + ")";
    }

    private static String word(Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }
}
