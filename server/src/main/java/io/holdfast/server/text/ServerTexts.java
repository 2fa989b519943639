package io.holdfast.server.text;

import io.holdfast.report.page.Language;
import io.holdfast.report.page.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The texts of one language: the server's own, the glossary, and what the report says. */
public final class ServerTexts {
    private static final Map<Language, ServerTexts> LOADED = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            LOADED.put(language, new ServerTexts(language, own(language)));
        }
    }

    private final Language language;
    private final Map<String, String> own;
    private final Map<String, String> glossary;
    private final Map<String, String> report;

    private ServerTexts(Language language, Map<String, String> own) {
        this.language = language;
        this.own = own;
        this.glossary = Texts.glossary(language);
        this.report = Texts.messages(language);
    }

    public static ServerTexts of(Language language) {
        return Objects.requireNonNull(LOADED.get(language));
    }

    /**
     * The language a browser asks for first among those there are; English when it asks for none of them, or in a way that
     * cannot be read. Programs write {@code en_US} for {@code en-US}.
     */
    public static Language preferred(Optional<String> acceptLanguage) {
        return acceptLanguage.stream()
                .flatMap(header -> ranges(header.replace('_', '-')))
                .map(range -> range.getRange().split("-", 2)[0])
                .flatMap(code -> Arrays.stream(Language.values())
                        .filter(language -> language.code().equals(code)))
                .findFirst()
                .orElse(Language.EN);
    }

    private static Stream<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream();
        } catch (IllegalArgumentException unreadable) {
            return Stream.empty();
        }
    }

    public Language language() {
        return language;
    }

    /** The locale in which its numbers and days are written. */
    public Locale locale() {
        return Locale.forLanguageTag(language.code());
    }

    /** A text of the server; its key is in the files of all languages. */
    public String get(String key) {
        String text = own.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text " + key);
        }
        return text;
    }

    /** The same with values put in by their names. */
    public String get(String key, Map<String, String> values) {
        String text = get(key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /** A text of the server, of the glossary or of the report, if there is one. */
    public Optional<String> find(String key) {
        return Stream.of(own, glossary, report)
                .flatMap(texts -> Optional.ofNullable(texts.get(key)).stream())
                .findFirst();
    }

    static Map<String, String> own(Language language) {
        String file = "texts_" + language.code() + ".properties";
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ServerTexts.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return Map.copyOf(texts);
    }
}
