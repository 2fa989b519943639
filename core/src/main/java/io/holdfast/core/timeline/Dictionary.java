package io.holdfast.core.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each text a code, in order of first appearance; code 0 is the empty text. Not thread-safe. */
final class Dictionary {
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private String last = "";
    private int lastCode;

    Dictionary() {
        code("");
    }

    /** One that goes on where another ended. */
    Dictionary(List<String> known) {
        known.forEach(this::code);
    }

    int code(String text) {
        if (text.equals(last) && !texts.isEmpty()) {
            return lastCode;
        }
        Integer known = codes.putIfAbsent(text, texts.size());
        if (known == null) {
            texts.add(text);
        }
        last = text;
        lastCode = known == null ? texts.size() - 1 : known;
        return lastCode;
    }

    /** The codes of other texts in their order, those not yet known added. */
    int[] codes(List<String> others) {
        return others.stream().mapToInt(this::code).toArray();
    }

    List<String> texts() {
        return List.copyOf(texts);
    }
}
