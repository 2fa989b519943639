package io.holdfast.store.importing.sniff;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/**
 * A file and what was found about it.
 *
 * @param path where it is
 * @param bytes its size
 * @param container how rows are kept
 * @param gzip whether it is compressed as a whole
 * @param charset the encoding of its text; UTF-8 for Parquet and XLSX
 * @param dialect the delimiter, header and titles of a text file; comma and header otherwise, of a workbook also its titles
 * @param columns the columns in file order with sampled values
 * @param preview the first rows as text, in column order; an absent value is the empty string
 * @param unixLines whether lines end in {@code \n} or {@code \r\n} throughout, so that the bytes can be read as they are
 */
public record SourceFile(
        Path path,
        long bytes,
        Container container,
        boolean gzip,
        Charset charset,
        CsvDialect dialect,
        List<ColumnSample> columns,
        List<List<String>> preview,
        boolean unixLines) {

    public SourceFile {
        columns = List.copyOf(columns);
        preview = preview.stream().map(List::copyOf).toList();
    }

    SourceFile withDialect(CsvDialect other) {
        return new SourceFile(path, bytes, container, gzip, charset, other, columns, preview, unixLines);
    }

    /** The columns' names in file order. */
    public List<String> names() {
        return columns.stream().map(ColumnSample::name).toList();
    }

    /** The place of a column, from 0; -1 when there is none of that name. */
    public int indexOf(String name) {
        return names().indexOf(name);
    }

    /** The file name for messages. */
    public String display() {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }
}
