package io.holdfast.report.glossary;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Switch;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.metric.DailySumChurn;
import io.holdfast.core.metric.Metric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.value.ValueMetric;
import io.holdfast.core.value.ValueMetrics;
import io.holdfast.report.page.Language;
import io.holdfast.report.page.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The text of docs/glossary.md: metrics, flows, switches and named definitions as the code has them, with their names and
 * meanings in every language of the report.
 */
final class Glossary {
    private static final String METRICS = "../core/src/main/java/io/holdfast/core/metric/";
    private static final String VALUES = "../core/src/main/java/io/holdfast/core/value/";
    private static final String INTRODUCTION = """
            # Glossary · 术语表 · Глоссарий

            Generated from the code; edit the code or `report/src/main/resources/io/holdfast/report/texts/glossary_*.properties`,
            then run the command named by `GlossaryTest`. Names and meanings stand in English, Chinese and Russian, in this order.

            - [Metrics · 指标 · Показатели](#metrics)
            - [Flows · 流量 · Потоки](#flows)
            - [Switches · 选项 · Переключатели](#switches)
            - [Definitions · 口径 · Определения](#definitions)
            """;

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final StringBuilder page = new StringBuilder(INTRODUCTION);

    private Glossary() {
        for (Language language : Language.values()) {
            texts.put(language, Texts.glossary(language));
        }
    }

    static String text() {
        Glossary glossary = new Glossary();
        glossary.metrics();
        glossary.flows();
        glossary.switches();
        glossary.definitions();
        return glossary.page.toString();
    }

    private void metrics() {
        heading("metrics", "Metrics · 指标 · Показатели");
        List<Metric> all = new ArrayList<>(MetricCatalogue.FLOW);
        all.add(new DailySumChurn());
        all.addAll(MetricCatalogue.RENEWAL);
        all.addAll(MetricCatalogue.MONEY);
        all.forEach(this::metric);
        ValueMetrics.ALL.forEach(this::valueMetric);
    }

    private void valueMetric(ValueMetric metric) {
        String type = metric.code().getSimpleName();
        head(metric.id());
        foot(metric.formula(), metric.sense(), metric.undefinedWhen(), metric.source());
        line("- Code: [%s](%s%s.java)".formatted(type, VALUES, type));
    }

    private void metric(Metric metric) {
        String type = metric.getClass().getSimpleName();
        head(metric.id());
        foot(metric.formula(), metric.sense(), metric.undefinedWhen(), metric.source());
        line("- Code: [%s](%s%s.java)".formatted(type, METRICS, type));
    }

    private void head(String id) {
        line("\n### `%s`\n".formatted(id));
        for (Language language : Language.values()) {
            line("- **%s** — %s"
                    .formatted(word(language, "metric." + id + ".name"), word(language, "metric." + id + ".meaning")));
        }
    }

    private void foot(String formula, Metric.Sense sense, String undefinedWhen, String source) {
        line("- Formula: `%s`".formatted(formula));
        line("- Better when: %s".formatted(better(sense)));
        line("- Undefined when %s.".formatted(undefinedWhen));
        line("- Source: %s".formatted(source));
    }

    private static String better(Metric.Sense sense) {
        return switch (sense) {
            case LOWER_IS_BETTER -> "lower";
            case HIGHER_IS_BETTER -> "higher";
            case NEITHER -> "neither way";
        };
    }

    private void flows() {
        heading("flows", "Flows · 流量 · Потоки");
        line("Groups of customers of a period; metrics are ratios of their sizes."
                + " `|E| = |S| − |L_S| + |N| − |L_N| + |R| − |L_R|`, always.\n");
        line("| symbol | English | 中文 | Русский |\n|---|---|---|---|");
        for (Flow flow : Flow.values()) {
            row("`" + flow.symbol() + "`", "flow." + flow.symbol());
        }
    }

    private void switches() {
        heading("switches", "Switches · 选项 · Переключатели");
        line("A definition is a setting of each.\n");
        line("| switch | English | 中文 | Русский |\n|---|---|---|---|");
        for (Switch one : Switch.values()) {
            row(one.label(), "switch." + one);
        }
    }

    private void row(String first, String key) {
        StringBuilder row = new StringBuilder("| ").append(first).append(" |");
        for (Language language : Language.values()) {
            row.append(" **")
                    .append(word(language, key + ".name"))
                    .append("** — ")
                    .append(word(language, key + ".meaning"))
                    .append(" |");
        }
        line(row.toString());
    }

    private void definitions() {
        heading("definitions", "Definitions · 口径 · Определения");
        line("Settings that differ from those of `%s` are bold.".formatted(Definitions.HOLDFAST.name()));
        Definitions.ALL.forEach(this::definition);
    }

    private void definition(ChurnDefinition definition) {
        line("\n### `%s`, version %d\n".formatted(definition.name(), definition.version()));
        for (Language language : Language.values()) {
            line("- " + word(language, "definition." + definition.name() + ".meaning"));
        }
        line("- Churn is `%s`\n".formatted(definition.headline()));
        line("| switch | English | 中文 | Русский |\n|---|---|---|---|");
        for (Switch one : Switch.values()) {
            line(settings(one, definition));
        }
    }

    private String settings(Switch one, ChurnDefinition definition) {
        String mark = one.differs(definition, Definitions.HOLDFAST) ? "**" : "";
        StringBuilder row = new StringBuilder("| ").append(one.label()).append(" |");
        for (Language language : Language.values()) {
            String setting = SettingText.of(setting(one, definition), language, texts(language));
            row.append(' ').append(mark).append(setting).append(mark).append(" |");
        }
        return row.toString();
    }

    /** Two thirds of a threshold that is not known yet are not known either. */
    private static String setting(Switch one, ChurnDefinition definition) {
        boolean open = one == Switch.WARN_DAYS && definition.effectiveWarnDays() == 0;
        return open ? "from data" : one.setting(definition);
    }

    private void heading(String anchor, String title) {
        line("\n<a id=\"%s\"></a>\n\n## %s\n".formatted(anchor, title));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private String word(Language language, String key) {
        String text = texts(language).get(key);
        if (text == null) {
            throw new IllegalStateException("glossary_%s.properties has no '%s'"
                    .formatted(language.name().toLowerCase(Locale.ROOT), key));
        }
        return text.replace("|", "\\|");
    }

    private Map<String, String> texts(Language language) {
        return texts.getOrDefault(language, Map.of());
    }
}
