package io.holdfast.report.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.report.page.Language;
import io.holdfast.report.page.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    private static final Path FILE = Path.of("..", "docs", "glossary.md");
    private static final String STALE =
            "docs/glossary.md no longer says what the code says. Write it again and commit it:"
                    + " mvn -pl report -am test -Dtest=GlossaryTest -Dglossary.write=true -Dsurefire.failIfNoSpecifiedTests=false";

    @Test
    void isWhatTheCodeSays() throws IOException {
        if (Boolean.getBoolean("glossary.write")) {
            Files.writeString(FILE, Glossary.text());
        }
        String kept = Files.exists(FILE) ? Files.readString(FILE).replace("\r\n", "\n") : "";
        assertThat(kept.equals(Glossary.text())).as(STALE).isTrue();
    }

    @Test
    void putsTheNumberOfASettingInTheFormItsLanguageAsksFor() {
        assertThat(russian("lost after 1 days")).contains("1 день");
        assertThat(russian("lost after 3 days")).contains("3 дня");
        assertThat(russian("lost after 12 days")).contains("12 дней");
        assertThat(russian("lost after 22 days")).contains("22 дня");
    }

    @Test
    void keepsBothNumbersOfAPersonalCadenceApart() {
        String text =
                SettingText.of("2.5 x own median gap, 30 days at first", Language.EN, Texts.glossary(Language.EN));
        assertThat(text).isEqualTo("2.5 × own usual gap, 30 days at first");
    }

    @Test
    void leavesASettingThatIsANumberAsItIs() {
        assertThat(russian("7")).isEqualTo("7");
    }

    private static String russian(String setting) {
        return SettingText.of(setting, Language.RU, Texts.glossary(Language.RU));
    }
}
