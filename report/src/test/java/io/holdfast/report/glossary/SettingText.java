package io.holdfast.report.glossary;

import io.holdfast.report.page.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A switch's setting in a reader's language: its numbers are taken out, its words looked up, the numbers put back. */
final class SettingText {
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private SettingText() {}

    /** The setting as it is when there are no words for it, such as a plain number. */
    static String of(String setting, Language language, Map<String, String> texts) {
        List<String> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(setting);
        while (found.find()) {
            numbers.add(found.group());
        }
        String key = "setting." + NUMBER.matcher(setting).replaceAll("#").replace(' ', '_');
        if (numbers.isEmpty()) {
            return texts.getOrDefault(key, setting);
        }
        String days = numbers.get(numbers.size() - 1);
        String words = texts.getOrDefault(key + "." + form(language, days), setting);
        return words.replace("{k}", numbers.get(0)).replace("{n}", days);
    }

    /** The plural form of a whole number, by the rules of the Unicode CLDR. */
    private static String form(Language language, String number) {
        int n = Integer.parseInt(number);
        return switch (language) {
            case EN -> n == 1 ? "one" : "other";
            case ZH -> "other";
            case RU -> russian(n);
        };
    }

    private static String russian(int n) {
        boolean teen = n % 100 >= 11 && n % 100 <= 14;
        if (n % 10 == 1 && !teen) {
            return "one";
        }
        return n % 10 >= 2 && n % 10 <= 4 && !teen ? "few" : "many";
    }
}
