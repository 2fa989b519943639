package io.holdfast.server.importing;

import io.holdfast.store.detective.ChurnEffect;
import io.holdfast.store.detective.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What looks odd about the rows of a file.
 *
 * @param code a stable name for scripts
 * @param form which of several sentences of the code it is, else empty text
 * @param count rows or customers it concerns
 * @param name in a few words
 * @param seen a sentence
 * @param effect on churn, in words
 * @param advice what to do about it
 * @param values what the sentences hold, by name
 * @param sample some of the rows or ids
 * @param churnPoints by how many percentage points churn would change
 * @param churnMonth of which month, as 2025-12
 * @param noEffectBecause why that cannot be said
 */
record FindingView(
        String code,
        String form,
        long count,
        String name,
        String seen,
        String effect,
        String advice,
        Map<String, String> values,
        List<String> sample,
        @Nullable Double churnPoints,
        @Nullable String churnMonth,
        @Nullable String noEffectBecause) {
    static FindingView of(Finding finding, FindingSentences words) {
        OptionalDouble points = finding.effect().points();
        return new FindingView(
                finding.code(),
                finding.form(),
                finding.count(),
                words.name(finding),
                words.seen(finding),
                words.effect(finding),
                words.advice(finding),
                finding.values(),
                finding.sample(),
                points.isPresent() ? points.getAsDouble() : null,
                finding.effect().month().isEmpty() ? null : finding.effect().month(),
                finding.effect()
                        .reason()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .orElse(null));
    }

    /** The same in another language. */
    FindingView in(FindingSentences words) {
        OptionalDouble points = churnPoints == null ? OptionalDouble.empty() : OptionalDouble.of(churnPoints);
        String reason = noEffectBecause == null ? "" : noEffectBecause.toUpperCase(Locale.ROOT);
        ChurnEffect effect = ChurnEffect.of(points, churnMonth == null ? "" : churnMonth, reason);
        Finding finding = new Finding(code, form, count, new TreeMap<>(values), sample, effect);
        return of(finding, words);
    }
}
