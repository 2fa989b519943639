package io.holdfast.core.wording;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a code says in English, with places for its values, such as {@code {column}}. The other languages are texts of where
 * it is shown.
 */
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final String text;
    private final List<String> names;

    private Wording(String text) {
        this.text = text;
        this.names = PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .toList();
    }

    public static Wording of(String text) {
        return new Wording(text);
    }

    /** What its values are called, in the order of the sentence. */
    public List<String> names() {
        return names;
    }

    /** The values by their names. They are given in the order of the sentence, as many as it has places for. */
    public SortedMap<String, String> named(Object... values) {
        if (values.length != names.size()) {
            throw new IllegalArgumentException("values for %s, and there are %d".formatted(names, values.length));
        }
        SortedMap<String, String> named = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(names.get(i), String.valueOf(values[i]));
        }
        return Collections.unmodifiableSortedMap(named);
    }

    /** The English sentence; a value is never taken for a place. */
    public String with(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(values, place)));
    }

    private static String value(Map<String, String> values, MatchResult place) {
        return values.getOrDefault(place.group(1), place.group());
    }
}
