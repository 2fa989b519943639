package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.report.page.Language;
import io.holdfast.report.page.Texts;
import io.holdfast.store.detective.ChurnEffect;
import io.holdfast.store.detective.ChurnEffect.Reason;
import io.holdfast.store.detective.Detective;
import io.holdfast.store.detective.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingWordsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasWordsForEveryKindAndEveryReasonInEveryLanguage(Language language) {
        Map<String, String> texts = Texts.messages(language);
        Stream<String> kinds = Detective.KINDS.stream()
                .flatMap(kind -> Stream.of(".name", ".seen.other", ".advice").map(part -> "finding." + kind + part));
        Stream<String> reasons = Arrays.stream(Reason.values()).map(reason -> "finding.no_effect." + reason);

        assertThat(texts.keySet()).containsAll(Stream.concat(kinds, reasons).toList());
    }

    @Test
    void saysTheEffectInPointsOrWhyThereIsNone() {
        FindingWords words = new FindingWords();

        assertThat(words.effect(finding(new ChurnEffect.Points(-1.234, "2025-12"))))
                .isEqualTo("-1.23 points of churn of 2025-12 if left out or mended");
        assertThat(words.effect(finding(new ChurnEffect.Points(-0.004, "2025-12"))))
                .as("no sign before nothing")
                .startsWith("0.00 points");
        assertThat(words.effect(finding(new ChurnEffect.Points(-0.006, "2025-12"))))
                .startsWith("-0.01 points");
        assertThat(words.effect(finding(ChurnEffect.unknown(Reason.NOT_IN_FILE))))
                .isEqualTo("effect on churn: cannot be said: what matters is in no row of the file");
    }

    @Test
    void fillsItsSentences() {
        assertThat(new FindingWords().sentence(finding(new ChurnEffect.Points(0, "2025-12"))))
                .isEqualTo(
                        "1 of 200 running numbers of contract_id is missing. Of this large file one customer in 4 was"
                                + " looked at.");
    }

    /** From the import to the table, the JSON and the report, and away again with the batch. */
    @Test
    void showsFindingsByBatchUntilItIsUndone() throws Exception {
        Path file = Files.writeString(
                folder.resolve("odd.csv"),
                "customer_id,contract_id,start_date,end_date\nm,c5,2025-01-01,2026-01-29\nm,c6,2026-02-03,\n");
        String data = folder.resolve("data").toString();
        Path page = folder.resolve("page.html");
        CommandRun.of("import", "--data", data, "--as", "contracts", file.toString());

        assertThat(CommandRun.of("inspect", "--data", data).out()).contains("batch 1: 1 contract ends and is followed");
        var found = CommandRun.of("inspect", "--data", data, "--format", "json")
                .json()
                .get("batches")
                .get(0)
                .get("findings")
                .get(0);
        assertThat(found.get("code").asString()).isEqualTo("plan_migration");
        assertThat(found.get("churnPoints").asDouble()).isEqualTo(-100);
        CommandRun.of("report", "--data", data, "--out", page.toString());
        assertThat(Files.readString(page)).contains("\"code\":\"plan_migration\"");

        CommandRun.of("undo", "--data", data, "1");
        assertThat(CommandRun.of("inspect", "--data", data).out()).doesNotContain("followed");
    }

    private static Finding finding(ChurnEffect effect) {
        SortedMap<String, String> values = new TreeMap<>(Map.of("range", "200", "field", "contract_id", "part", "4"));
        return new Finding("missing_ids", "", 1, values, List.of(), effect);
    }
}
