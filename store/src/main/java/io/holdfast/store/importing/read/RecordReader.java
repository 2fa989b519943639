package io.holdfast.store.importing.read;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.importing.sniff.CsvDialect;
import io.holdfast.store.importing.sniff.FileSniffer;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits delimited text into records, forgiving where it is safe: any mixture of line ends, quotes inside plain values.
 * A quote that is opened and not closed within {@link #LONGEST_QUOTED} characters spoils its own line only: the line is
 * handed out as bad and reading goes on behind it.
 */
final class RecordReader {
    private static final int LONGEST_QUOTED = 1 << 16;
    private static final int END = -1;

    private final Reader in;
    private final char delimiter;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder pushed = new StringBuilder();
    private final char[] buffer = new char[1 << 16];
    private int length;
    private int next;
    private int pushedAt;
    private boolean bad;
    private List<String> values = new ArrayList<>();

    RecordReader(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** Moves to the next record that is not blank; false at the end. */
    boolean advance() throws IOException {
        while (true) {
            text.setLength(0);
            values = new ArrayList<>();
            bad = false;
            if (peek() == END) {
                return false;
            }
            readRecord();
            if (bad || values.size() > 1 || !values.get(0).isBlank()) {
                return true;
            }
        }
    }

    List<String> values() {
        return values;
    }

    /** Whether the record's quotes are broken; {@link #text} has it then. */
    boolean bad() {
        return bad;
    }

    CharSequence text() {
        return text;
    }

    private void readRecord() throws IOException {
        boolean more = true;
        while (more) {
            if (blanks()) {
                skipBlanks();
            }
            values.add(peek() == '"' ? quoted() : plain());
            if (bad) {
                return;
            }
            more = isDelimiter(peek());
            if (more) {
                take();
            }
        }
        if (blanks() && values.size() > 1 && values.get(values.size() - 1).isEmpty()) {
            values.remove(values.size() - 1);
        }
        takeLineEnd();
    }

    private boolean blanks() {
        return delimiter == CsvDialect.BLANKS;
    }

    private boolean isDelimiter(int c) {
        return c == delimiter || (blanks() && c == '\t');
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == END;
    }

    private void skipBlanks() throws IOException {
        while (peek() == ' ' || peek() == '\t') {
            take();
        }
    }

    private String plain() throws IOException {
        int start = text.length();
        while (!isDelimiter(peek()) && !isLineEnd(peek())) {
            take();
            if (text.length() - start > FileSniffer.LONGEST_LINE || text.length() > FileSniffer.LONGEST_LINE) {
                throw new Problem(FileParticular.LINE_LONGER_THAN, FileSniffer.LONGEST_LINE, text.substring(0, 60));
            }
        }
        return text.substring(start);
    }

    private String quoted() throws IOException {
        int start = text.length();
        take();
        StringBuilder value = new StringBuilder();
        while (text.length() - start < LONGEST_QUOTED && peek() != END) {
            int c = take();
            if (c != '"') {
                value.append((char) c);
            } else if (peek() == '"') {
                value.append((char) take());
            } else if (isDelimiter(peek()) || isLineEnd(peek())) {
                return value.toString();
            } else {
                spoilLine();
                return "";
            }
        }
        spoilLine();
        return "";
    }

    /** Gives the first line of the record out as bad and puts the rest back. */
    private void spoilLine() throws IOException {
        bad = true;
        int end = lineEnd();
        while (end < 0 && peek() != END && text.length() < FileSniffer.LONGEST_LINE) {
            take();
            end = lineEnd(text.length() - 1);
        }
        if (end >= 0 && end < text.length()) {
            pushed.replace(0, pushedAt, text.substring(end));
            pushedAt = 0;
            text.setLength(end);
        }
        takeLineEnd();
    }

    private int lineEnd() {
        return lineEnd(0);
    }

    private int lineEnd(int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return i;
            }
        }
        return -1;
    }

    private void takeLineEnd() throws IOException {
        if (peek() == '\r') {
            skip();
        }
        if (peek() == '\n') {
            skip();
        }
    }

    private int peek() throws IOException {
        if (pushedAt < pushed.length()) {
            return pushed.charAt(pushedAt);
        }
        if (next == length) {
            length = in.read(buffer);
            next = 0;
            if (length <= 0) {
                length = 0;
                return END;
            }
        }
        return buffer[next];
    }

    private int take() throws IOException {
        int c = peek();
        skip();
        text.append((char) c);
        return c;
    }

    private void skip() {
        if (pushedAt < pushed.length()) {
            pushedAt++;
            if (pushedAt == pushed.length()) {
                pushed.setLength(0);
                pushedAt = 0;
            }
        } else {
            next++;
        }
    }
}
