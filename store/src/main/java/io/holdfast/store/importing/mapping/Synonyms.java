package io.holdfast.store.importing.mapping;

import io.holdfast.core.fact.FactKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names under which exports write a field, from {@code header-synonyms.txt} beside this class. The better name stands
 * first; names after a bar are weak: they fit several kinds, such as {@code date}.
 */
final class Synonyms {
    private static final Map<String, Names> ALL = read();

    /** The names of a field, normalised, best first. */
    record Names(List<String> strong, List<String> weak) {}

    private Synonyms() {}

    /** The names of a field of a kind: those of the kind first, then those any kind has; its own name always counts. */
    static Names of(FactKind kind, String field) {
        List<String> strong = new ArrayList<>(List.of(normal(field)));
        List<String> weak = new ArrayList<>();
        for (String key : List.of(kind.table() + "." + field, "*." + field)) {
            Names names = ALL.getOrDefault(key, new Names(List.of(), List.of()));
            strong.addAll(names.strong());
            weak.addAll(names.weak());
        }
        return new Names(strong, weak);
    }

    /** A header as compared: lower case, letters and digits of any script only. */
    static String normal(String header) {
        StringBuilder text = new StringBuilder();
        String lower = header.toLowerCase(Locale.ROOT).replace('ё', 'е');
        lower.codePoints().filter(Character::isLetterOrDigit).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static Map<String, Names> read() {
        Map<String, Names> all = new LinkedHashMap<>();
        try (InputStream in = Synonyms.class.getResourceAsStream("header-synonyms.txt")) {
            if (in == null) {
                throw new IllegalStateException("header-synonyms.txt is missing from the program");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(all, line));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all;
    }

    private static void add(Map<String, Names> all, String line) {
        int colon = line.indexOf(':');
        String key = line.substring(0, colon).trim();
        String[] halves = (line.substring(colon + 1) + " ").split("\\|", 2);
        Names names = new Names(words(halves[0]), halves.length > 1 ? words(halves[1]) : List.of());
        Names before = all.getOrDefault(key, new Names(List.of(), List.of()));
        List<String> strong = new ArrayList<>(before.strong());
        List<String> weak = new ArrayList<>(before.weak());
        strong.addAll(names.strong());
        weak.addAll(names.weak());
        all.put(key, new Names(strong, weak));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            String normal = normal(word);
            if (!normal.isEmpty()) {
                words.add(normal);
            }
        }
        return words;
    }
}
