package io.holdfast.store.detective;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something odd about the rows of a file. It holds codes and values; the sentences are texts of a language.
 *
 * @param code a stable name for scripts
 * @param form which of several sentences of the code fits, such as {@code email}; else empty text
 * @param count how many rows or customers it concerns
 * @param values what else the sentences need, by name: numbers, days as 2026-01-31, names of fields
 * @param sample a few of the rows or ids, as text
 * @param effect on churn
 */
public record Finding(
        String code,
        String form,
        long count,
        SortedMap<String, String> values,
        List<String> sample,
        ChurnEffect effect) {
    public Finding {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        sample = List.copyOf(sample);
    }

    static Finding of(String code, long count, List<String> sample, ChurnEffect effect) {
        return new Finding(code, "", count, new TreeMap<>(), sample, effect);
    }

    Finding inForm(String which) {
        return new Finding(code, which, count, values, sample, effect);
    }

    Finding with(String name, Object value) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.putAll(Map.of(name, String.valueOf(value)));
        return new Finding(code, form, count, more, sample, effect);
    }
}
