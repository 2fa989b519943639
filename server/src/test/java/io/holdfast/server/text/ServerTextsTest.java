package io.holdfast.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.report.page.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ServerTextsTest {
    private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @EnumSource
    void areCompleteInEachLanguage(Language language) {
        Map<String, String> english = ServerTexts.own(Language.EN);
        Map<String, String> texts = ServerTexts.own(language);
        assertThat(new TreeSet<>(texts.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        english.forEach((key, text) ->
                assertThat(values(texts.getOrDefault(key, ""))).as(key).isEqualTo(values(text)));
        assertThat(texts.values()).noneMatch(String::isBlank);
    }

    private static List<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @Test
    void areInTheLanguageThatIsAskedForFirst() {
        assertThat(ServerTexts.preferred(Optional.empty())).isEqualTo(Language.EN);
        assertThat(ServerTexts.preferred(Optional.of("fr-FR, zh-TW;q=0.8, en;q=0.5")))
                .isEqualTo(Language.ZH);
        assertThat(ServerTexts.preferred(Optional.of("en;q=0.2, ru-RU;q=0.9"))).isEqualTo(Language.RU);
        assertThat(ServerTexts.preferred(Optional.of("de"))).isEqualTo(Language.EN);
        assertThat(ServerTexts.preferred(Optional.of("en_US"))).isEqualTo(Language.EN);
        assertThat(ServerTexts.preferred(Optional.of("zh_CN, en_US;q=0.5"))).isEqualTo(Language.ZH);
        assertThat(ServerTexts.preferred(Optional.of("ru;q=many, *!")))
                .as("what cannot be read")
                .isEqualTo(Language.EN);
    }

    @Test
    void knowTheGlossaryToo() {
        assertThat(ServerTexts.of(Language.EN).find("metric.churn.cohort.name")).contains("Customer churn");
        assertThat(ServerTexts.of(Language.EN).find("no.such.text")).isEmpty();
    }
}
