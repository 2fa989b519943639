package io.holdfast.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL kept as files beside the classes. {@code ${word}} in them is replaced. */
final class SqlResource {
    private static final Pattern WORD = Pattern.compile("\\$\\{([a-z_-]+)}");

    private static final Pattern END = Pattern.compile(";\\s*\\n");

    private SqlResource() {}

    /** The statements of a file, which are separated by semicolons at line ends. */
    static List<String> statements(String name) {
        return END.splitAsStream(read(name))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** The text of a file with its words replaced. */
    static String text(String name, Map<String, String> words) {
        return replace(read(name), words).strip();
    }

    private static String replace(String text, Map<String, String> words) {
        Matcher matcher = WORD.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            String word = matcher.group(1);
            if (!words.containsKey(word)) {
                throw new IllegalArgumentException("nothing stands for ${" + word + "}");
            }
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(words.get(word)));
        }
        return matcher.appendTail(replaced).toString();
    }

    private static String read(String name) {
        try (InputStream stream = Objects.requireNonNull(SqlResource.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
