package io.holdfast.store.importing.read;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes rows as the strictest CSV there is: every value quoted, an absent one left empty, the row's number first. */
final class CsvOut {
    private CsvOut() {}

    static void row(Writer out, long rowNumber, List<String> values) throws IOException {
        out.write(Long.toString(rowNumber));
        for (String value : values) {
            out.write(',');
            if (!value.isEmpty()) {
                quoted(out, value);
            }
        }
        out.write('\n');
    }

    private static void quoted(Writer out, String value) throws IOException {
        out.write('"');
        int from = 0;
        for (int quote = value.indexOf('"'); quote >= 0; quote = value.indexOf('"', from)) {
            out.write(value, from, quote + 1 - from);
            out.write('"');
            from = quote + 1;
        }
        out.write(value, from, value.length() - from);
        out.write('"');
    }
}
