package io.holdfast.core.definition;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads and writes the value of one switch: a word, a number of days, a factor. */
final class SettingText {
    private SettingText() {}

    /** Small letters, with low lines for blanks and hyphens. */
    static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    static String word(Enum<?> constant) {
        return normal(constant.name());
    }

    static <E extends Enum<E>> E word(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(normal(text)))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        QuestionParticular.SETTING_NOT_ONE_OF,
                        text,
                        Arrays.stream(type.getEnumConstants())
                                .map(SettingText::word)
                                .collect(Collectors.joining(", "))));
    }

    static int days(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            throw new Problem(QuestionParticular.SETTING_NOT_DAYS, text);
        }
        return Integer.parseInt(text);
    }

    /** A number of days, or a word that stands for the one that means something else. */
    static int days(String text, String word, int meaning) {
        if (normal(text).equals(word)) {
            return meaning;
        }
        if (!text.matches("[0-9]{1,5}")) {
            throw new Problem(QuestionParticular.SETTING_NOT_DAYS_OR, text, word);
        }
        return Integer.parseInt(text);
    }

    /** The word where the days mean it, else the days. */
    static Object shown(int days, String word, int meaning) {
        return days == meaning ? word : (Object) days;
    }

    static double factor(String text, String none) {
        if (normal(text).equals(none)) {
            return 0;
        }
        double factor = text.matches("[0-9]{1,3}(\\.[0-9]{1,3})?") ? Double.parseDouble(text) : 0;
        if (factor <= 0) {
            throw new Problem(QuestionParticular.SETTING_NOT_FACTOR_OR, text, none);
        }
        return factor;
    }
}
