package io.holdfast.server.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.report.page.Language;
import io.holdfast.server.text.ServerTexts;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LabelsTest {
    /** Columns that are figures of the glossary, and what it calls them. */
    private static final Map<String, String> FIGURES = new TreeMap<>(Map.of(
            "new", "metric.lifecycle.new.name",
            "returning", "metric.lifecycle.returning.name",
            "resurrecting", "metric.lifecycle.resurrecting.name",
            "dormant", "metric.lifecycle.dormant.name",
            "stickiness", "metric.stickiness.name",
            "mrr at stake", "metric.mrr.at_stake.name"));

    @ParameterizedTest
    @EnumSource
    void nameAFigureAsTheGlossaryDoes(Language language) {
        ServerTexts texts = ServerTexts.of(language);
        FIGURES.forEach((column, name) -> assertThat(new Labels(texts).header(column))
                .as(column)
                .isEqualTo(texts.find(name).orElseThrow()));
    }

    @Test
    void leaveWhatHasNoNameAsItIs() {
        assertThat(new Labels(ServerTexts.of(Language.ZH)).header("country")).isEqualTo("country");
    }

    /** The last day of a period is the day it ends on, not a day of doom; who is "at risk" was seen that long. */
    @Test
    void callTheEndsOfAPeriodAndThoseObservedByTheirNames() {
        ServerTexts chinese = ServerTexts.of(Language.ZH);
        assertThat(chinese.get("about.from")).isEqualTo("起始日");
        assertThat(chinese.get("about.until")).isEqualTo("截止日");
        assertThat(new Labels(ServerTexts.of(Language.EN)).header("at risk")).isEqualTo("Seen that long");
    }
}
