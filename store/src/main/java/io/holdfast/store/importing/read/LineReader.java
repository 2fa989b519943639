package io.holdfast.store.importing.read;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.io.Reader;

/** Lines of a bounded length; a longer one is a problem, not an exhausted heap. */
final class LineReader {
    private final Reader in;
    private final int longest;
    private final StringBuilder line = new StringBuilder();
    private final char[] buffer = new char[1 << 16];
    private int length;
    private int next;

    LineReader(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Moves to the next line; false at the end. */
    boolean advance() throws IOException {
        line.setLength(0);
        boolean any = false;
        while (fill()) {
            char c = buffer[next++];
            any = true;
            if (c == '\n') {
                return true;
            }
            line.append(c);
            if (line.length() > longest) {
                throw new Problem(FileParticular.LINE_LONGER_THAN, longest, line.substring(0, 60));
            }
        }
        return any;
    }

    String line() {
        return line.toString().strip();
    }

    private boolean fill() throws IOException {
        if (next == length) {
            length = Math.max(0, in.read(buffer));
            next = 0;
        }
        return length > 0;
    }
}
