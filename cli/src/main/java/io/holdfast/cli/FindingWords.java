package io.holdfast.cli;

import io.holdfast.report.page.Language;
import io.holdfast.report.page.Texts;
import io.holdfast.store.detective.Finding;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A finding in words: what was seen, what it does to churn, what to do about it. */
final class FindingWords {
    private final Map<String, String> texts = Texts.messages(Language.EN);

    /** Everything in a line. */
    String line(Finding finding) {
        return sentence(finding) + " (" + effect(finding) + ") " + advice(finding);
    }

    String sentence(Finding finding) {
        String sentence = fill(text(finding, finding.count() == 1 ? ".seen.one" : ".seen.other"), finding);
        return finding.values().containsKey("part")
                ? sentence + " " + fill(texts.getOrDefault("finding.part", ""), finding)
                : sentence;
    }

    /** By how many points churn would change, or why that cannot be said. */
    String effect(Finding finding) {
        if (finding.effect().points().isPresent()) {
            String points = String.format(
                    Locale.ROOT, "%+.2f", finding.effect().points().getAsDouble());
            boolean isZero = points.equals("+0.00") || points.equals("-0.00");
            String month = finding.effect().month();
            return (isZero ? "0.00" : points) + " points of churn" + (month.isEmpty() ? "" : " of " + month)
                    + " if left out or mended";
        }
        String reason = finding.effect().reason().map(Enum::name).orElseThrow();
        return "effect on churn: " + texts.getOrDefault("finding.no_effect." + reason, reason);
    }

    String advice(Finding finding) {
        return fill(text(finding, ".advice"), finding);
    }

    /** For scripts. */
    Map<String, @Nullable Object> object(Finding finding) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("code", finding.code());
        object.put("count", finding.count());
        object.put("values", finding.values());
        object.put("sentence", sentence(finding));
        object.put("sample", finding.sample());
        object.put("suggestion", advice(finding));
        var points = finding.effect().points();
        object.put("churnPoints", points.isPresent() ? points.getAsDouble() : null);
        object.put(
                "churnMonth",
                finding.effect().month().isEmpty() ? null : finding.effect().month());
        object.put(
                "noEffectBecause",
                finding.effect()
                        .reason()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .orElse(null));
        return object;
    }

    private String text(Finding finding, String part) {
        String form = finding.form().isEmpty() ? "" : "." + finding.form();
        String key = "finding." + finding.code() + form + part;
        return texts.getOrDefault(key, key);
    }

    private static String fill(String text, Finding finding) {
        Map<String, String> values = new TreeMap<>(finding.values());
        values.put("n", Long.toString(finding.count()));
        String filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
