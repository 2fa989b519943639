package io.holdfast.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AuditCsvTest {
    private static final Instant NOON = Instant.parse("2026-02-10T12:00:00Z");

    private static String row(String actor, String subject, String detail) throws IOException {
        StringWriter out = new StringWriter();
        AuditCsv.entry(out, new Audit.Entry(7, NOON, actor, "token_created", subject, detail));
        return out.toString();
    }

    @Test
    void quotesWhatWouldBreakARow() throws IOException {
        assertThat(row("ada@example.org", "a, \"b\"", "{\"role\": \"owner\"}"))
                .isEqualTo("7,2026-02-10T12:00:00Z,ada@example.org,token_created,\"a, \"\"b\"\"\","
                        + "\"{\"\"role\"\": \"\"owner\"\"}\"\r\n");
    }

    @Test
    void letsNoSpreadsheetRunAText() throws IOException {
        assertThat(row("=cmd()", "+1", "{}")).contains(",'=cmd(),", ",'+1,");
        assertThat(row("@me", "-me", "{}")).contains(",'@me,", ",'-me,");
    }
}
