package io.holdfast.server.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/** Entries as rows by RFC 4180; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
final class AuditCsv {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");
    private static final Pattern QUOTED = Pattern.compile("[\",\\n\\r]");

    private AuditCsv() {}

    static void head(Writer out) throws IOException {
        row(out, List.of("number", "at", "actor", "action", "subject", "detail"));
    }

    static void entry(Writer out, Audit.Entry entry) throws IOException {
        row(
                out,
                List.of(
                        Long.toString(entry.number()),
                        entry.at().toString(),
                        entry.actor(),
                        entry.action(),
                        entry.subject(),
                        entry.detail()));
    }

    private static void row(Writer out, List<String> cells) throws IOException {
        out.write(String.join(",", cells.stream().map(AuditCsv::cell).toList()) + "\r\n");
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).find() ? "'" + text : text;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
