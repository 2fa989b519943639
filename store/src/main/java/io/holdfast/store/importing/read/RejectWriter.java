package io.holdfast.store.importing.read;

import java.io.IOException;
import java.io.Writer;

/** Writes the rows that are no rows: number, reason code, and the beginning of the text. */
final class RejectWriter {
    private static final int LONGEST = 1000;

    private final Writer out;
    private long count;

    RejectWriter(Writer out) {
        this.out = out;
    }

    void reject(long rowNumber, String code, CharSequence text) throws IOException {
        count++;
        CsvOut.row(
                out,
                rowNumber,
                java.util.List.of(
                        code,
                        text.subSequence(0, Math.min(text.length(), LONGEST)).toString()));
    }

    long count() {
        return count;
    }
}
