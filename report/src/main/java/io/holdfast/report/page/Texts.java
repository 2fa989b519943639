package io.holdfast.report.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What the page says in one language: its messages, and the glossary of metrics, flows, switches and definitions. */
public final class Texts {
    private Texts() {}

    /** The messages by key. */
    public static Map<String, String> messages(Language language) {
        return load("messages_" + language.code());
    }

    /**
     * Names and meanings by key: {@code metric.churn.cohort.name}, {@code metric.churn.cohort.meaning}, {@code flow.L_S.name},
     * {@code switch.PAST_DUE.name}, {@code line.EXPANSION.name}, {@code definition.stripe.meaning}.
     */
    public static Map<String, String> glossary(Language language) {
        return load("glossary_" + language.code());
    }

    private static Map<String, String> load(String bundle) {
        Properties properties = new Properties();
        try (StringReader reader = new StringReader(PageResource.read("texts/" + bundle + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
