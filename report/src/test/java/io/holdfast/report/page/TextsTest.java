package io.holdfast.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Switch;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.metric.Metric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.value.UndefinedBecause;
import io.holdfast.core.value.ValueFigure;
import io.holdfast.core.value.ValueMetric;
import io.holdfast.core.value.ValueMetrics;
import io.holdfast.report.model.Breakdown;
import io.holdfast.report.model.Review;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Pattern USED = Pattern.compile(
            "\\b(?:(?:t|tNodes|hasText)\\('([a-zA-Z_.]+)'|(?:add|fact|numeric)\\('([a-z_]+\\.[a-zA-Z_.]+)')");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern FORM = Pattern.compile("\\.(one|few|many|other)$");

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasTheSameKeysInEveryLanguage(Language language) {
        assertThat(keys(Texts.messages(language))).isEqualTo(keys(Texts.messages(Language.EN)));
        assertThat(keys(Texts.glossary(language))).isEqualTo(keys(Texts.glossary(Language.EN)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fillsTheSamePlacesInEveryLanguage(Language language) {
        Map<String, String> english = Texts.messages(Language.EN);
        Texts.messages(language).forEach((key, text) -> {
            String other = FORM.matcher(key).replaceFirst(".other");
            String same = String.valueOf(english.get(english.containsKey(key) ? key : other));
            assertThat(places(text)).as(key).isEqualTo(places(same));
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEveryFormANumberAsksFor(Language language) {
        Set<String> forms =
                switch (language) {
                    case EN -> Set.of("one", "other");
                    case ZH -> Set.of("other");
                    case RU -> Set.of("one", "few", "many", "other");
                };
        Map<String, String> all = all(language);
        all.keySet().stream().filter(key -> FORM.matcher(key).find()).forEach(key -> {
            String base = FORM.matcher(key).replaceFirst("");
            assertThat(forms).as(key).allSatisfy(form -> assertThat(all).containsKey(base + "." + form));
        });
    }

    @Test
    void hasEveryKeyThePageUses() {
        Set<String> known = keys(all(Language.EN));
        Matcher used = USED.matcher(ReportWriter.pageScript());
        int found = 0;
        while (used.find()) {
            assertThat(known).contains(used.group(1) == null ? used.group(2) : used.group(1));
            found++;
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void namesEveryMetricFlowSwitchLineAndDefinition() {
        Set<String> known = all(Language.EN).keySet();
        Stream<String> metrics = Stream.of(
                        MetricCatalogue.FLOW.stream().map(Metric::id),
                        MetricCatalogue.MONEY.stream().map(Metric::id),
                        MetricCatalogue.RENEWAL.stream().map(Metric::id),
                        ValueMetrics.ALL.stream().map(ValueMetric::id))
                .flatMap(ids -> ids)
                .flatMap(id -> Stream.of("metric." + id + ".name", "metric." + id + ".meaning"));
        Stream<String> flows = Stream.of(Flow.values()).map(flow -> "flow." + flow.symbol() + ".name");
        Stream<String> switches = Stream.of(Switch.values()).map(one -> "switch." + one + ".name");
        Stream<String> lines = Stream.of(MoneyLine.values())
                .filter(line -> line.compareTo(MoneyLine.CLOSING) <= 0)
                .map(line -> "metric.line." + line + ".name");
        Stream<String> definitions =
                Definitions.ALL.stream().map(ChurnDefinition::name).map(name -> "definition." + name + ".meaning");
        Stream<String> words = Stream.of(
                        Stream.of(Review.Kind.values()).map(kind -> "review." + kind),
                        Stream.of(Breakdown.Verdict.values()).map(verdict -> "verdict." + verdict),
                        Stream.of(UndefinedBecause.values()).map(reason -> "economics.why." + reason),
                        Stream.of(ValueFigure.Name.values()).map(name -> "economics.part." + name))
                .flatMap(keys -> keys);
        assertThat(Stream.of(metrics, flows, switches, lines, definitions, words)
                        .flatMap(keys -> keys)
                        .filter(key -> !known.contains(key)))
                .isEmpty();
    }

    private static Map<String, String> all(Language language) {
        Map<String, String> all = Texts.glossary(language);
        all.putAll(Texts.messages(language));
        return all;
    }

    private static Set<String> keys(Map<String, String> texts) {
        return texts.keySet().stream()
                .map(key -> FORM.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
