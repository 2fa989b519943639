package io.holdfast.store.importing.sniff;

/**
 * How a text file separates its values.
 *
 * @param delimiter the one character between values; {@link #BLANKS} for runs of blanks
 * @param header whether the first row that is read names the columns
 * @param titles how many rows stand above it and are not read, blank ones not counted
 */
public record CsvDialect(char delimiter, boolean header, int titles) {
    /** Values apart by one or more blanks or tabs, as in tables made for reading. */
    public static final char BLANKS = ' ';

    /** Whether runs of blanks separate the values; such a file is rewritten before it is read. */
    public boolean blanks() {
        return delimiter == BLANKS;
    }
}
