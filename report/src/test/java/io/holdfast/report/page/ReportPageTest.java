package io.holdfast.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.report.FixtureReport;
import io.holdfast.report.model.ReportModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPageTest {
    private static final List<String> SECTIONS = List.of(
            "headline",
            "movements",
            "economics",
            "renewals",
            "definitions",
            "bridge",
            "series",
            "cohorts",
            "survival",
            "lifecycle",
            "returns",
            "sweep",
            "breakdown",
            "warnings",
            "review",
            "quality",
            "lineage");

    private static final Pattern SCRIPT = Pattern.compile("<script.*?</script>", Pattern.DOTALL);
    private static final Pattern HALF_WIDTH = Pattern.compile(".{0,30}[\\u3400-\\u9fff）] ?[:;,()].{0,30}");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "en, In July 2026, Monthly recurring revenue",
        "zh, 2026年7月, 月度经常性收入",
        "ru, июль 2026, Ежемесячная регулярная выручка"
    })
    void showsEverySectionInEveryLanguage(String language, String month, String mrr) throws IOException {
        String dom = dom(FixtureReport.full(), "?lang=" + language);
        assertThat(dom).doesNotContain("id=\"faults\"").contains(month).contains(mrr);
        for (String section : SECTIONS) {
            assertThat(dom).contains("<section id=\"" + section + "\" aria-labelledby=\"" + section + "-heading\">");
        }
        assertThat(count("<svg", dom)).as("charts drawn").isEqualTo(12);
    }

    @Test
    void putsChineseWordsBesideEachOtherWithChineseSigns() throws IOException {
        String shown = SCRIPT.matcher(dom(FixtureReport.full(), "?lang=zh")).replaceAll("");
        assertThat(HALF_WIDTH.matcher(shown).results().map(MatchResult::group)).isEmpty();
        assertThat(shown).contains("月度经常性收入").contains("：").contains("；").contains("（");
    }

    @Test
    void takesTheLanguageFromTheFragmentAndElseFromTheOption() throws IOException {
        Path page = write(FixtureReport.empty(), Language.RU);
        Browser browser = new Browser(folder);
        assertThat(browser.dom(page.toUri() + "#lang=zh")).contains("<html lang=\"zh-CN\"");
        assertThat(browser.dom(page.toUri().toString())).contains("<html lang=\"ru\"");
    }

    @Test
    void numbersWhatHappenedInTheMarketAndNamesItUnderTheChart() throws IOException {
        String english = dom(FixtureReport.full(), "?lang=en");
        assertThat(english)
                .contains("Jun 10, 2025 · season</span> — Northwind Analytics")
                .contains("Dec 1, 2025 · price change</span> — from 29 to 33 per seat")
                .as("a kind of the data's own, without a note")
                .contains("Jan 4, 2026 · flood</span></li>")
                .as("before the first month")
                .doesNotContain("Jan 4, 2011")
                .as("two in one month share a line of the chart")
                .containsPattern("<text[^>]*>2, 3</text>")
                .containsPattern("<text[^>]*>4</text>");
        assertThat(dom(FixtureReport.full(), "?lang=ru")).contains("изменение цен", "flood");
        assertThat(dom(FixtureReport.full(), "?lang=zh")).contains("调价");
    }

    @Test
    void writesDaysOfTheDataAsTheLanguageDoes() throws IOException {
        assertThat(dom(FixtureReport.full(), "?lang=en")).contains("May 1, 2026 → May 4, 2026");
        assertThat(dom(FixtureReport.full(), "?lang=zh")).contains("2026年5月1日 → 2026年5月4日");
        assertThat(dom(FixtureReport.full(), "?lang=ru"))
                .as("the word for year stays on the line of its year")
                .contains("1 мая 2026&nbsp;г. → 4 мая 2026&nbsp;г.")
                .as("and does not follow a month or end a sentence twice")
                .contains("<title>", "июль 2026</")
                .doesNotContain("июль 2026 г", "г..");
    }

    @Test
    void namesEachCellOfAWideTableForNarrowScreens() throws IOException {
        assertThat(dom(FixtureReport.full(), "?lang=en"))
                .contains("<table class=\"stacked\">")
                .containsPattern("<td class=\"numeric\" data-label=\"Value\"><button[^>]*>10.5%</button>")
                .containsPattern("<td class=\"numeric\" data-label=\"Days left\"><button[^>]*>\\d+</button>");
    }

    @Test
    void breaksTheLabelsOfAWaterfallWhereAPhoneHasNoRoomForThem() throws IOException {
        Path page = write(FixtureReport.full(), Language.RU);
        String wide = new Browser(folder).dom(page.toUri() + "?lang=ru", 1280);
        String narrow = new Browser(folder).dom(page.toUri() + "?lang=ru", 500);
        assertThat(lines(narrow)).isGreaterThan(lines(wide));
        assertThat(narrow).doesNotContain("id=\"faults\"");
    }

    /** How many texts the chart of the bridge is drawn with. */
    private static int lines(String dom) {
        String bridge = dom.substring(dom.indexOf("id=\"bridge-panel\""), dom.indexOf("<section id=\"series\""));
        return count("<text", bridge) + count("<tspan", bridge);
    }

    @Test
    void saysWhyASectionIsLeftOut() throws IOException {
        String dom = dom(FixtureReport.empty(), "?lang=en");
        assertThat(dom)
                .doesNotContain("id=\"faults\"")
                .contains("Left out: no contracts were imported, so there is no recurring revenue.")
                .contains("Left out: no period is complete yet.")
                .contains("Left out: there are no data for it.");
    }

    @Test
    void neverRunsWordsFromTheData() throws IOException {
        String name =
                "</script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">{{page}}";
        String dom = dom(FixtureReport.named(name), "?lang=en");
        assertThat(dom)
                .doesNotContain("<title>taken</title>")
                .doesNotContain("<img src=\"x\"")
                .doesNotContain("id=\"faults\"")
                .contains("&lt;/script&gt;&lt;script&gt;document.title='taken'");
        assertThat(count("<script", dom)).as("scripts of its own").isEqualTo(4);
    }

    @Test
    void looksDifferentInTheDark() throws IOException {
        Path page = write(FixtureReport.full(), Language.EN);
        Path light = folder.resolve("light.png");
        Path dark = folder.resolve("dark.png");
        Browser browser = new Browser(folder);
        browser.screenshot(page.toUri() + "?lang=ru&theme=light", light, 1280, 900);
        browser.screenshot(page.toUri() + "?lang=zh&theme=dark", dark, 1280, 900);
        assertThat(brightness(light)).isGreaterThan(200);
        assertThat(brightness(dark)).isLessThan(60);
    }

    @Test
    void printsOnPaper() throws IOException {
        Path page = write(FixtureReport.full(), Language.EN);
        Path pdf = folder.resolve("report.pdf");
        new Browser(folder).print(page.toUri().toString(), pdf);
        Matcher pages = Pattern.compile("/Count (\\d+)")
                .matcher(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1));
        assertThat(pages.find()).as("pages").isTrue();
        assertThat(Integer.parseInt(pages.group(1))).isBetween(4, 14);
    }

    private String dom(ReportModel model, String query) throws IOException {
        return new Browser(folder).dom(write(model, Language.EN).toUri() + query);
    }

    private Path write(ReportModel model, Language language) throws IOException {
        return Files.writeString(folder.resolve("report.html"), ReportWriter.write(model, language));
    }

    private static int count(String what, String text) {
        return text.split(Pattern.quote(what), -1).length - 1;
    }

    /** Of the margin at the left, where there is only paper: 0 black to 255 white. */
    private static int brightness(Path png) throws IOException {
        int rgb = ImageIO.read(png.toFile()).getRGB(4, 450);
        return ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
    }
}
