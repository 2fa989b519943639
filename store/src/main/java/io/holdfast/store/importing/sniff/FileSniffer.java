package io.holdfast.store.importing.sniff;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds out what a file is: container, compression, encoding, delimiter, header and sampled values per column. Looks at
 * half a megabyte of the head and a few slices from later; never at the whole file.
 */
public final class FileSniffer {
    /** The longest line read, in bytes; longer ones are no table. */
    public static final int LONGEST_LINE = 2_000_000;

    /** So much of a line that is too long is shown. */
    private static final int SHOWN = 60;

    private static final int OPENING = 4_096;
    private static final Pattern HTML = Pattern.compile("<(!doctype html|html|head|body|table|style|meta)\\b");
    private static final CsvDialect STANDARD = new CsvDialect(',', true, 0);

    private FileSniffer() {}

    /** Looks at a file, or says what is wrong with it. */
    public static SourceFile sniff(Path path, Hints hints) {
        FileSample sample = FileSample.of(path);
        byte[] head = sample.head();
        if (starts(head, 'P', 'A', 'R', '1')) {
            return table(path, Container.PARQUET, ParquetSample.rows(path));
        }
        if (starts(head, 'P', 'K', 3, 4)) {
            XlsxRows.check(path);
            return workbook(path, hints);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Problem(FileParticular.OLD_EXCEL, path.getFileName());
        }
        return text(path, sample, hints);
    }

    private static SourceFile workbook(Path path, Hints hints) {
        List<List<String>> rows = XlsxRows.head(path, hints.sheet(), 0);
        int titles = TitleLines.count(rows);
        // Rows are filled up to the width of the first, so those below a title are read anew.
        SourceFile found = table(path, Container.XLSX, titles == 0 ? rows : XlsxRows.head(path, hints.sheet(), titles));
        return found.withDialect(new CsvDialect(',', true, titles));
    }

    private static boolean starts(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Containers that name their columns themselves: the first row is the header. */
    private static SourceFile table(Path path, Container container, List<List<String>> rows) {
        requireRows(path, rows);
        List<String> names = names(path, rows.get(0), true);
        List<List<String>> data = rows.subList(1, rows.size());
        requireData(path, data);
        return new SourceFile(
                path,
                size(path),
                container,
                false,
                StandardCharsets.UTF_8,
                STANDARD,
                columns(names, data),
                data.subList(0, Math.min(20, data.size())),
                true);
    }

    private static SourceFile text(Path path, FileSample sample, Hints hints) {
        requireText(path, sample);
        Charset charset = hints.charset().orElseGet(() -> Encodings.of(sample));
        String head = decode(sample.head(), charset);
        requireNoMarkup(path, head);
        requireLineEnd(path, head, sample.complete());
        requirePrintable(path, head);
        String start = head.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            Container container = start.startsWith("{") ? Container.JSON_LINES : Container.JSON_ARRAY;
            List<List<String>> rows = JsonSample.rows(path, start, sample.complete());
            SourceFile found = table(path, container, rows);
            return new SourceFile(
                    path,
                    found.bytes(),
                    container,
                    sample.gzip(),
                    charset,
                    STANDARD,
                    found.columns(),
                    found.preview(),
                    true);
        }
        return delimited(path, sample, charset, head);
    }

    private static SourceFile delimited(Path path, FileSample sample, Charset charset, String head) {
        char delimiter = DelimiterSniffer.of(head, sample.complete());
        List<List<String>> all = CsvText.rows(head, delimiter, sample.complete()).stream()
                .filter(row -> row.size() > 1 || !row.get(0).isBlank())
                .toList();
        int titles = TitleLines.count(all);
        List<List<String>> rows = all.subList(titles, all.size());
        requireRows(path, rows);
        boolean header = HeaderSniffer.hasHeader(rows);
        List<String> names = names(path, rows.get(0), header);
        List<List<String>> data = new ArrayList<>(rows.subList(header ? 1 : 0, rows.size()));
        if (data.isEmpty() && !sample.complete()) {
            String line = head.substring(head.indexOf('\n') + 1);
            throw new Problem(
                    FileParticular.LINE_LONGER_THAN, line.length(), line.substring(0, Math.min(SHOWN, line.length())));
        }
        requireData(path, data);
        List<List<String>> preview = List.copyOf(data.subList(0, Math.min(20, data.size())));
        for (byte[] slice : sample.slices()) {
            String later = decode(Encodings.fromLineStart(slice), charset);
            CsvText.rows(later, delimiter, false).stream()
                    .filter(row -> row.size() == names.size())
                    .forEach(data::add);
        }
        return new SourceFile(
                path,
                size(path),
                Container.TEXT,
                sample.gzip(),
                charset,
                new CsvDialect(delimiter, header, titles),
                columns(names, data),
                preview,
                unixLines(head));
    }

    private static String decode(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** One kind of line end throughout, and it ends in {@code \n}. */
    private static boolean unixLines(String head) {
        int feeds = 0;
        int returns = 0;
        int pairs = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            feeds += c == '\n' ? 1 : 0;
            returns += c == '\r' ? 1 : 0;
            pairs += c == '\n' && i > 0 && head.charAt(i - 1) == '\r' ? 1 : 0;
        }
        return returns == 0 || (returns == pairs && feeds == pairs);
    }

    private static List<String> names(Path path, List<String> first, boolean header) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < first.size(); i++) {
            String name = header ? first.get(i).trim() : "";
            if (name.isEmpty()) {
                name = "column " + (i + 1);
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new Problem(FileParticular.COLUMN_TWICE, path.getFileName(), name);
            }
            names.add(name);
        }
        return names;
    }

    private static List<ColumnSample> columns(List<String> names, List<List<String>> data) {
        List<ColumnSample> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            List<String> values = data.stream()
                    .filter(row -> row.size() > place)
                    .map(row -> row.get(place))
                    .filter(value -> !value.isBlank())
                    .toList();
            columns.add(new ColumnSample(names.get(i), values));
        }
        return columns;
    }

    private static void requireText(Path path, FileSample sample) {
        if (sample.head().length < 2) {
            throw new Problem(FileParticular.FILE_HOLDS_NO_ROWS, path.getFileName());
        }
    }

    /** What many programs write when they are asked for Excel: a page with a table, or the XML of Excel 2003. */
    private static void requireNoMarkup(Path path, String head) {
        String start = head.stripLeading();
        if (!start.startsWith("<")) {
            return;
        }
        String opening = start.substring(0, Math.min(start.length(), OPENING)).toLowerCase(Locale.ROOT);
        if (opening.contains("urn:schemas-microsoft-com:office:spreadsheet") && opening.contains("<workbook")) {
            throw new Problem(FileParticular.OLD_EXCEL, path.getFileName());
        }
        if (HTML.matcher(opening).find()) {
            throw new Problem(FileParticular.HTML_PAGE, path.getFileName());
        }
    }

    private static void requireLineEnd(Path path, String head, boolean complete) {
        if (!complete && head.indexOf('\n') < 0 && head.indexOf('\r') < 0) {
            throw new Problem(FileParticular.FIRST_LINE_TOO_LONG, path.getFileName(), head.length());
        }
    }

    private static void requirePrintable(Path path, String head) {
        String start = head.substring(0, Math.min(head.length(), 65_536));
        long odd = start.chars()
                .filter(c -> (c < 32 && c != '\n' && c != '\r' && c != '\t') || c == '\uFFFD' || c == 127)
                .count();
        if (odd * 20 > start.length()) {
            throw new Problem(FileParticular.NO_TEXT_FILE, path.getFileName());
        }
    }

    private static void requireRows(Path path, List<List<String>> rows) {
        if (rows.isEmpty()) {
            throw new Problem(FileParticular.FILE_HOLDS_NO_ROWS, path.getFileName());
        }
    }

    private static void requireData(Path path, List<List<String>> data) {
        if (data.isEmpty()) {
            throw new Problem(FileParticular.HEADER_ONLY, path.getFileName());
        }
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException gone) {
            throw new Problem(gone, FileParticular.FILE_GONE, path);
        }
    }
}
