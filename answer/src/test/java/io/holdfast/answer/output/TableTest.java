package io.holdfast.answer.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void setsNumbersToTheRightAndCountsChineseCharactersTwice() {
        assertThat(new Table("客户", "count").row("甲", 7).row("long name", 12).text())
                .isEqualTo("""
                        客户       count
                        ─────────  ─────
                        甲             7
                        long name     12
                        """);
    }

    @Test
    void keepsARowOnOneLine() {
        assertThat(new Table("id", "count").row("a\nb\tc\u202Ed", 7).text()).isEqualTo("""
                        id                      count
                        ──────────────────────  ─────
                        a\\u000ab\\u0009c\\u202ed      7
                        """);
    }

    @Test
    void quotesWhatCsvNeedsQuotedAndDefusesFormulas() {
        assertThat(new Table("a", "b").row("x,\"y\"", "=1+1").row("-5", "-x").csv())
                .isEqualTo("a,b\r\n\"x,\"\"y\"\"\",'=1+1\r\n-5,'-x\r\n");
    }
}
