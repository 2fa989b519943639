package io.holdfast.store.importing.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Leaves out a byte-order mark at the start. */
final class MarkSkippingReader extends FilterReader {
    private boolean started;

    MarkSkippingReader(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
        int read = super.read(chars, from, length);
        if (!started && read > 0) {
            started = true;
            if (chars[from] == '\uFEFF') {
                System.arraycopy(chars, from + 1, chars, from, read - 1);
                return read > 1 ? read - 1 : read(chars, from, length);
            }
        }
        return read;
    }
}
