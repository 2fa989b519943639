package io.holdfast.store.importing.read;

import io.holdfast.store.Sql;
import io.holdfast.store.importing.sniff.FileSniffer;
import io.holdfast.store.importing.sniff.SourceFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table expressions that read files; every option is set, nothing is left to the database's own guessing. */
final class RowSql {
    /** No text file has it, so the whole line is one value. */
    private static final String WHOLE_LINE = "delim = '\\0', quote = '', escape = ''";

    private RowSql() {}

    static RowSource text(SourceFile file) {
        String reader =
                "read_csv(%s, auto_detect = false, header = %s, delim = %s, quote = '\"', escape = '\"', %s, columns = {%s})"
                        .formatted(
                                path(file.path()),
                                file.dialect().header(),
                                Sql.literal(String.valueOf(file.dialect().delimiter())),
                                limits(),
                                texts(file));
        return new RowSource("(SELECT *, NULL::VARCHAR AS raw FROM " + reader + ")", false, Optional.empty());
    }

    static RowSource rewritten(SourceFile file, Path rows, Path rejects) {
        String reader =
                "read_csv(%s, auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"', %s, columns = {'row_no': 'BIGINT', %s})"
                        .formatted(path(rows), limits(), texts(file));
        return new RowSource("(SELECT *, NULL::VARCHAR AS raw FROM " + reader + ")", true, Optional.of(rejects));
    }

    static RowSource jsonLines(SourceFile file) {
        String reader = "read_csv(%s, auto_detect = false, header = false, %s, %s, columns = {'line': 'VARCHAR'})"
                .formatted(path(file.path()), WHOLE_LINE, limits());
        return new RowSource(json(file, reader, ""), false, Optional.empty());
    }

    static RowSource rewrittenJson(SourceFile file, Path rows, Path rejects) {
        String reader =
                "read_csv(%s, auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"', %s, columns = {'row_no': 'BIGINT', 'line': 'VARCHAR'})"
                        .formatted(path(rows), limits());
        return new RowSource(json(file, reader, "row_no, "), true, Optional.of(rejects));
    }

    static RowSource parquet(SourceFile file) {
        String columns = IntStream.range(0, file.columns().size())
                .mapToObj(i -> "CAST(\"" + file.names().get(i).replace("\"", "\"\"") + "\" AS VARCHAR) AS c" + (i + 1))
                .collect(Collectors.joining(", "));
        return new RowSource(
                "(SELECT file_row_number + 1 AS row_no, " + columns + ", NULL::VARCHAR AS raw FROM read_parquet("
                        + path(file.path()) + ", file_row_number = true))",
                true,
                Optional.empty());
    }

    /** One pass over the text of each object gives all its values. */
    private static String json(SourceFile file, String reader, String number) {
        String paths = file.names().stream().map(RowSql::jsonPath).collect(Collectors.joining(", ", "[", "]"));
        String columns = IntStream.rangeClosed(1, file.columns().size())
                .mapToObj(i -> "j[" + i + "] AS c" + i)
                .collect(Collectors.joining(", "));
        return "(SELECT " + number + columns + ", raw FROM (SELECT " + number
                + "CASE WHEN json_valid(line) THEN json_extract_string(line, " + paths + ") END AS j,"
                + " CASE WHEN NOT json_valid(line) THEN left(line, 1000) END AS raw FROM " + reader
                + " WHERE line IS NOT NULL))";
    }

    private static String jsonPath(String name) {
        StringBuilder path = new StringBuilder("$");
        for (String part : name.split("\\.", -1)) {
            path.append(".\"").append(part.replace("\"", "\\\"")).append('"');
        }
        return Sql.literal(path.toString());
    }

    private static String limits() {
        return "max_line_size = " + FileSniffer.LONGEST_LINE;
    }

    private static String texts(SourceFile file) {
        return IntStream.rangeClosed(1, file.columns().size())
                .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
                .collect(Collectors.joining(", "));
    }

    /** Stars and brackets in a file name are patterns to the database unless bracketed. */
    private static String path(Path path) {
        StringBuilder text = new StringBuilder();
        for (char c : path.toAbsolutePath().toString().toCharArray()) {
            text.append(c == '*' || c == '?' || c == '[' ? "[" + c + "]" : String.valueOf(c));
        }
        return Sql.literal(text.toString());
    }
}
