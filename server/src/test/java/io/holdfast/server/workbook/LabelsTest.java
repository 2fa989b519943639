package io.holdfast.server.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.breakdown.FunnelPlace;
import io.holdfast.report.page.Language;
import io.holdfast.server.text.ServerTexts;
import java.util.List;
import java.util.Locale;
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

    /** Of everything that is saved as a workbook from the screens. */
    private static final List<String> HEADERS = List.of(
            "figure",
            "value",
            "95 % interval",
            "made of",
            "period",
            "active",
            "customers",
            "active days",
            "possible days",
            "D",
            "lost",
            "active at start",
            "churn",
            "lost so far",
            "came back",
            "false alarms",
            "customer",
            "name",
            "warning",
            "since",
            "days left",
            "MRR at stake",
            "evidence",
            "of",
            "limits of chance 95 %",
            "reading",
            "attribute",
            "group",
            "rate effect",
            "mix effect",
            "percentage points",
            "numerator",
            "denominator",
            "days",
            "at risk",
            "still there",
            "step",
            "cohort",
            "size",
            "customer_id",
            "day",
            "days later",
            "starts",
            "there again",
            "share",
            "for the first time",
            "currency",
            "line",
            "amount",
            "opening",
            "closing");

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
        assertThat(new Labels(ServerTexts.of(Language.ZH)).header("shoe size")).isEqualTo("shoe size");
    }

    @Test
    void callFeaturesAndAttributesAsTheScreensDo() {
        Labels russian = new Labels(ServerTexts.of(Language.RU));
        assertThat(russian.header("country")).isEqualTo("Страна");
        assertThat(russian.header("orders_30")).startsWith("Заказ").contains("30");
        assertThat(russian.header("activities_30(export)")).endsWith(" (export)");
        assertThat(russian.header("tenure:30,90")).endsWith(" (30,90)");
        assertThat(russian.text("country")).as("of which a group is").isEqualTo("Страна");
    }

    @Test
    void tellWhatChangedAndWhereAGroupLies() {
        Labels russian = new Labels(ServerTexts.of(Language.RU));
        assertThat(russian.header("rate effect")).isEqualTo("Стали уходить чаще или реже, п. п.");
        assertThat(russian.header("mix effect")).isEqualTo("Изменилась доля группы, п. п.");
        assertThat(russian.header("attribute") + " " + russian.header("group")).isEqualTo("Признак Группа");
        for (FunnelPlace place : FunnelPlace.values()) {
            String words = place.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            assertThat(russian.text(words)).as(words).doesNotContainPattern("[a-z]");
            assertThat(russian.text(words + ", small number")).as(words).contains("мало данных");
        }
        assertThat(russian.text("all in EUR")).isEqualTo("Всё вместе, в EUR");
    }

    @Test
    void tellWhatAFigureIsMadeOfAndWhatAWarningGoesBy() {
        Labels russian = new Labels(ServerTexts.of(Language.RU));
        assertThat(russian.text("past due")).doesNotContainPattern("[a-z]");
        assertThat(russian.text("silent")).doesNotContainPattern("[a-z]");
        assertThat(russian.text("contracts_running 2, silent_days 21"))
                .isEqualTo("действуют 2 договора; молчит 21 день");
        assertThat(russian.text("paying 12, arpa 40.50 EUR"))
                .endsWith(" 40.50 EUR")
                .doesNotContain("arpa");
        assertThat(russian.text("paying 12, shoe size 4")).as("no name for one").isEqualTo("paying 12, shoe size 4");
        assertThat(new Labels(ServerTexts.of(Language.EN)).text("silent_days 1"))
                .isEqualTo("silent for 1 day");
    }

    @ParameterizedTest
    @EnumSource
    void knowEachHeadingThatAnAnswerHas(Language language) {
        Labels labels = new Labels(ServerTexts.of(language));
        for (String header : HEADERS) {
            assertThat(labels.header(header)).as(header).isNotEqualTo(header);
        }
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
