package io.holdfast.server.workbook;

import io.holdfast.server.text.ServerTexts;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a figure is made of, such as {@code paying 12, arpa 40.50 EUR}, and what a warning goes by, such as {@code silent_days
 * 40}, in the reader's language.
 */
final class PartWords {
    private static final Pattern PART = Pattern.compile("([a-z][a-z_ ]*) (-?\\d.*)");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final ServerTexts texts;

    PartWords(ServerTexts texts) {
        this.texts = texts;
    }

    /** Empty where the text is no list of parts, or one of them has no name. */
    Optional<String> of(String text) {
        List<String> written = new ArrayList<>();
        for (String part : text.split(", ", -1)) {
            Matcher found = PART.matcher(part);
            Optional<String> words = found.matches() ? written(found.group(1), found.group(2)) : Optional.empty();
            if (words.isEmpty()) {
                return Optional.empty();
            }
            written.add(words.get());
        }
        return Optional.of(String.join("; ", written));
    }

    private Optional<String> written(String name, String value) {
        return texts.find("economics.part." + name.toUpperCase(Locale.ROOT).replace(' ', '_'))
                .map(words -> words + " " + value)
                .or(() -> COUNT.matcher(value).matches() ? counted(name, Long.parseLong(value)) : Optional.empty());
    }

    private Optional<String> counted(String name, long count) {
        String number = NumberFormat.getIntegerInstance(texts.locale()).format(count);
        return texts.find("evidence." + name + "." + form(count))
                .or(() -> texts.find("evidence." + name + ".other"))
                .map(words -> words.replace("{n}", number));
    }

    /** The form of a word beside a number; languages without that form have another text for it. */
    private String form(long count) {
        boolean slavic = texts.locale().getLanguage().equals("ru");
        long last = slavic ? count % 10 : count;
        boolean teen = slavic && count % 100 >= 11 && count % 100 <= 14;
        if (last == 1 && !teen) {
            return "one";
        }
        if (!slavic) {
            return "other";
        }
        return last >= 2 && last <= 4 && !teen ? "few" : "many";
    }
}
