package io.holdfast.server.importing;

import io.holdfast.report.page.Language;
import io.holdfast.report.page.Texts;
import io.holdfast.store.detective.ChurnEffect;
import io.holdfast.store.detective.Finding;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a finding says in a language: the texts are those of the report. */
final class FindingSentences {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Map<String, String> texts;
    private final Language language;
    private final Locale locale;

    FindingSentences(Language language) {
        this.texts = Texts.messages(language);
        this.language = language;
        this.locale = Locale.forLanguageTag(language.code());
    }

    String name(Finding finding) {
        return text(finding, ".name");
    }

    /** What was seen. */
    String seen(Finding finding) {
        String seen = fill(text(finding, ".seen." + form(finding.count())), finding);
        return finding.values().containsKey("part")
                ? seen + " " + fill(texts.getOrDefault("finding.part", ""), finding)
                : seen;
    }

    /** What to do about it. */
    String advice(Finding finding) {
        return fill(text(finding, ".advice"), finding);
    }

    /** By how much churn would change, or why that cannot be said. */
    String effect(Finding finding) {
        OptionalDouble points = finding.effect().points();
        if (points.isPresent()) {
            String value = new DecimalFormat("+0.00;-0.00", DecimalFormatSymbols.getInstance(locale))
                    .format(points.getAsDouble())
                    .replaceAll("^[+-](0[.,]00)$", "$1");
            String month = finding.effect().month();
            return month.isEmpty()
                    ? texts.getOrDefault("finding.effect", "{value}").replace("{value}", value)
                    : texts.getOrDefault("finding.effect_of_month", "{value} {month}")
                            .replace("{value}", value)
                            .replace("{month}", month(YearMonth.parse(month)));
        }
        String reason = finding.effect().reason().map(ChurnEffect.Reason::name).orElse("");
        return texts.getOrDefault("finding.no_effect." + reason, reason);
    }

    /** As in "December 2025". */
    private String month(YearMonth month) {
        String pattern = language == Language.ZH ? "y年M月" : "LLLL y";
        return month.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    private String text(Finding finding, String part) {
        String form = finding.form().isEmpty() ? "" : "." + finding.form();
        String key = "finding." + finding.code() + form + part;
        return texts.getOrDefault(key, key);
    }

    private String fill(String text, Finding finding) {
        Map<String, String> values = new TreeMap<>(finding.values());
        values.put("n", Long.toString(finding.count()));
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", written(value.getValue()));
        }
        return filled;
    }

    /** Days and numbers as the language writes them; names as they are. */
    private String written(String value) {
        if (DAY.matcher(value).matches()) {
            return LocalDate.parse(value)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(locale));
        }
        return NUMBER.matcher(value).matches()
                ? NumberFormat.getIntegerInstance(locale).format(Long.parseLong(value))
                : value.replaceFirst("^-(?=\\d+$)", "\u2212");
    }

    /** The plural form of whole numbers, by the rules of the language. */
    private String form(long count) {
        return switch (language) {
            case EN -> count == 1 ? "one" : "other";
            case ZH -> "other";
            case RU -> russianForm(count);
        };
    }

    private static String russianForm(long count) {
        long ten = count % 10;
        boolean teen = count % 100 >= 11 && count % 100 <= 14;
        if (teen || ten == 0 || ten >= 5) {
            return "many";
        }
        return ten == 1 ? "one" : "few";
    }
}
