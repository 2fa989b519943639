package io.holdfast.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.report.page.Language;
import io.holdfast.store.detective.ChurnEffect;
import io.holdfast.store.detective.Detective;
import io.holdfast.store.detective.Finding;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What findings say in three languages. */
final class FindingSentencesTest {
    private static Finding missing(long count, OptionalDouble points) {
        return new Finding(
                "missing_days",
                "",
                count,
                new TreeMap<>(),
                List.of("2026-01-05 … 2026-01-07"),
                ChurnEffect.of(points, "2025-12", "NOT_IN_FILE"));
    }

    private static String seen(Language language, long count) {
        return new FindingSentences(language).seen(missing(count, OptionalDouble.empty()));
    }

    @Test
    void takeThePluralFormOfTheLanguage() {
        assertThat(seen(Language.EN, 1)).startsWith("1 day");
        assertThat(seen(Language.EN, 1200)).contains("1,200 days");
        assertThat(seen(Language.ZH, 3)).startsWith("3 天");
        assertThat(List.of(1L, 2L, 5L, 11L, 21L, 24L))
                .extracting(count -> seen(Language.RU, count).split(" ", 4)[2])
                .containsExactly("день", "дня", "дней", "дней", "день", "дня");
    }

    @Test
    void sayTheEffectOnChurnOrWhyThereIsNone() {
        FindingSentences english = new FindingSentences(Language.EN);
        assertThat(english.effect(missing(3, OptionalDouble.of(-1.5))))
                .isEqualTo("-1.50 points of the churn of December 2025");
        assertThat(english.effect(missing(3, OptionalDouble.of(0.001)))).startsWith("0.00 points of the churn");
        assertThat(new FindingSentences(Language.RU).effect(missing(3, OptionalDouble.of(0.25))))
                .isEqualTo("изменение оттока на +0,25 п. п. (декабрь 2025)");
        assertThat(new FindingSentences(Language.ZH).effect(missing(3, OptionalDouble.of(0.25))))
                .isEqualTo("2025年12月流失变化 +0.25 个百分点");
        assertThat(english.effect(missing(3, OptionalDouble.empty())))
                .isEqualTo("cannot be said: what matters is in no row of the file");
    }

    @Test
    void writeDaysAndNumbersAsTheLanguageDoes() {
        TreeMap<String, String> values = new TreeMap<>(Map.of("day", "2026-01-31", "part", "1200"));
        Finding moved =
                new Finding("mass_migration", "", 21, values, List.of(), ChurnEffect.of(OptionalDouble.of(0), "", ""));

        assertThat(new FindingSentences(Language.EN).seen(moved)).contains("on Jan 31, 2026,", "one customer in 1,200");
        assertThat(new FindingSentences(Language.ZH).seen(moved)).contains("2026年1月31日");
        assertThat(new FindingSentences(Language.RU).seen(moved)).startsWith("21 договор заканчивается 31 янв. 2026");
    }

    @Test
    void areThereForEveryKindInEveryLanguage() {
        for (Language language : Language.values()) {
            FindingSentences words = new FindingSentences(language);
            for (String kind : Detective.KINDS) {
                String[] parts = kind.split("\\.", 2);
                Finding finding = new Finding(
                        parts[0],
                        parts.length > 1 ? parts[1] : "",
                        2,
                        new TreeMap<>(),
                        List.of(),
                        ChurnEffect.unknown(ChurnEffect.Reason.NOT_COUNTED));
                assertThat(List.of(words.name(finding), words.seen(finding), words.advice(finding)))
                        .as(kind + " in " + language)
                        .noneMatch(text -> text.startsWith("finding."));
            }
        }
    }
}
