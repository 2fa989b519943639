package io.holdfast.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes one comma-separated file in UTF-8 with {@code \n} ends, field by field, through one buffer. */
final class CsvWriter implements AutoCloseable {
    private static final int ROOM = 1 << 16;
    private static final int LONGEST_FIELD = 4096;
    /** Days that are written more than once are written out once: two years before the window to two after. */
    private static final int FIRST_KEPT = Window.FIRST_DAY - 730;

    private static final byte[][] KEPT = keptDays();

    private final OutputStream out;
    private final byte[] buffer = new byte[ROOM];
    private int used;
    private boolean inRow;
    private long rows;
    private long bytes;

    CsvWriter(Path file, String header) throws IOException {
        this.out = Files.newOutputStream(file);
        ascii(header);
        put('\n');
    }

    CsvWriter text(String value) throws IOException {
        separate();
        if (plain(value)) {
            ascii(value);
        } else {
            String quoted = needsQuotes(value) ? '"' + value.replace("\"", "\"\"") + '"' : value;
            raw(quoted.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    CsvWriter empty() throws IOException {
        separate();
        return this;
    }

    CsvWriter number(long value) throws IOException {
        separate();
        ascii(Long.toString(value));
        return this;
    }

    CsvWriter flag(boolean value) throws IOException {
        return text(value ? "true" : "false");
    }

    /** An amount with two decimals from its hundredths. */
    CsvWriter money(long cents) throws IOException {
        separate();
        long size = Math.abs(cents);
        String sign = cents < 0 ? "-" : "";
        ascii(sign + size / 100 + "." + size / 10 % 10 + size % 10);
        return this;
    }

    /** A value that is not negative, with six decimals, rounded half up. */
    CsvWriter decimal(double value) throws IOException {
        return text(Decimals.fixed(value));
    }

    /** As {@link #decimal} without zeros at the end. */
    CsvWriter factor(double value) throws IOException {
        return text(value == 1 ? "1" : Decimals.trimmed(value));
    }

    /** A local date, empty for {@link Window#NEVER}. */
    CsvWriter date(int day) throws IOException {
        separate();
        if (day != Window.NEVER) {
            raw(bytesOf(day));
        }
        return this;
    }

    /** A point in time in UTC. */
    CsvWriter instant(int day, int secondOfDay) throws IOException {
        date(day);
        room(10);
        put('T');
        two(secondOfDay / 3600);
        put(':');
        two(secondOfDay / 60 % 60);
        put(':');
        two(secondOfDay % 60);
        put('Z');
        return this;
    }

    void endRow() throws IOException {
        room(1);
        put('\n');
        inRow = false;
        rows++;
    }

    long rows() {
        return rows;
    }

    long bytes() {
        return bytes + used;
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }

    private void separate() throws IOException {
        room(LONGEST_FIELD);
        if (inRow) {
            put(',');
        }
        inRow = true;
    }

    private void two(int value) {
        put('0' + value / 10);
        put('0' + value % 10);
    }

    private void put(int character) {
        buffer[used++] = (byte) character;
    }

    private void ascii(String value) {
        for (int i = 0; i < value.length(); i++) {
            put(value.charAt(i));
        }
    }

    private void raw(byte[] value) throws IOException {
        room(value.length);
        System.arraycopy(value, 0, buffer, used, value.length);
        used += value.length;
    }

    private void room(int wanted) throws IOException {
        if (used + wanted > ROOM) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        bytes += used;
        used = 0;
    }

    private static boolean plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 128 || c == ',' || c == '"' || c == '\n') {
                return false;
            }
        }
        return true;
    }

    private static boolean needsQuotes(String value) {
        return value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0;
    }

    private static byte[] bytesOf(int day) {
        int at = day - FIRST_KEPT;
        return at >= 0 && at < KEPT.length ? KEPT[at] : isoDate(day);
    }

    private static byte[] isoDate(int day) {
        return LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[][] keptDays() {
        byte[][] days = new byte[Window.END_DAY + 730 - FIRST_KEPT][];
        for (int i = 0; i < days.length; i++) {
            days[i] = isoDate(FIRST_KEPT + i);
        }
        return days;
    }
}
