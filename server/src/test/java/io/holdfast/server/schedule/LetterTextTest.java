package io.holdfast.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.report.page.Language;
import io.holdfast.server.text.ServerTexts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LetterTextTest {
    private static final LetterText LETTER = new LetterText(
            "s",
            "X.",
            List.of(new LetterText.Line("a", "1", ""), new LetterText.Line("b", "2", "c")),
            List.of("n"),
            Optional.of(new LetterText.Link("d", "https://example.org")));

    @Test
    void isWrittenWithTheSignsOfItsLanguage() {
        assertThat(LETTER.plain(ServerTexts.of(Language.EN)))
                .isEqualTo("X.\n\na: 1\nb: 2 (c)\n\nd: https://example.org\n\nn\n");
        assertThat(LETTER.plain(ServerTexts.of(Language.ZH)))
                .startsWith("X.\n\na：1\nb：2（c）\n\nd：https://example.org\n");
    }
}
