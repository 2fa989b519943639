package io.holdfast.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.Problem;
import io.holdfast.report.FixtureReport;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportWriterTest {
    private static final Pattern DATA = Pattern.compile("id=\"data\" data-sha256=\"([0-9a-f]{64})\">(.*?)</script>");

    @Test
    void writesTheSameBytesForTheSameData() {
        assertThat(ReportWriter.write(FixtureReport.full(), Language.EN))
                .isEqualTo(ReportWriter.write(FixtureReport.full(), Language.EN));
    }

    @Test
    void recordsTheChecksumOfItsData() {
        Matcher data = DATA.matcher(ReportWriter.write(FixtureReport.full(), Language.EN));
        assertThat(data.find()).isTrue();
        assertThat(Sha256.hex(data.group(2))).isEqualTo(data.group(1));
    }

    @Test
    void asksNothingOfANetwork() {
        String page = ReportWriter.write(FixtureReport.full(), Language.EN);
        assertThat(page).contains("default-src 'none'");
        assertThat(page).doesNotContainPattern("<(script|link|img|iframe)[^>]+(src|href)=");
    }

    @Test
    void keepsWordsFromTheDataInsideTheirScript() {
        String page = ReportWriter.write(FixtureReport.named("</script><b>&\u2028"), Language.EN);
        assertThat(page).contains("\\u003c/script\\u003e\\u003cb\\u003e\\u0026\\u2028");
        assertThat(page).doesNotContain("</script><b>");
    }

    @Test
    void writesUndefinedAsNull() {
        assertThat(EmbeddedJson.of(Map.of("a", FixtureReport.empty().headline())))
                .isEqualTo("{\"a\":null}");
    }

    @Test
    void neverFillsWhatWasFilledIn() {
        assertThat(Template.fill("{{one}}-{{two}}", Map.of("one", "{{two}}", "two", "2")))
                .isEqualTo("{{two}}-2");
        assertThatThrownBy(() -> Template.fill("{{three}}", Map.of())).hasMessageContaining("{{three}}");
    }

    @Test
    void findsLanguagesByTheirCode() {
        assertThat(Language.of("zh-CN")).isEqualTo(Language.ZH);
        assertThat(Language.of(" RU ")).isEqualTo(Language.RU);
        assertThatThrownBy(() -> Language.of("de")).isInstanceOf(Problem.class).hasMessageContaining("en, zh-CN, ru");
    }
}
