package io.holdfast.server.audit;

import io.holdfast.answer.output.Table;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Entries as lines of CSV, as lists of customers are. */
final class AuditCsv {
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
        out.write(Table.csvLine(cells));
    }
}
