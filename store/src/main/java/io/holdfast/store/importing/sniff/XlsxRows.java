package io.holdfast.store.importing.sniff;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Particular;
import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of a sheet as text: dates in ISO form, numbers as they are kept, rows filled up to the width of the first. */
public final class XlsxRows {
    private static final int HEAD = 2000;
    private static final long ALWAYS_FINE = 64L << 20;
    private static final int HIGHEST_RATIO = 150;

    /** Takes one row. */
    @FunctionalInterface
    public interface RowReader {
        void read(List<String> row) throws IOException;
    }

    private XlsxRows() {}

    /** Refuses a workbook that would unpack to far more than a table can be, before anything of it is kept. */
    static void check(Path path) {
        long unpacked = 0;
        long limit = Math.max(ALWAYS_FINE, size(path) * HIGHEST_RATIO);
        boolean workbook = false;
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                workbook |= entry.getName().endsWith("workbook.xml");
                unpacked += unpacked(zip, entry, limit - unpacked);
                if (unpacked > limit) {
                    throw new Problem(FileParticular.ZIP_BOMB, path.getFileName(), HIGHEST_RATIO);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw broken(path, broken);
        }
        if (!workbook) {
            throw new Problem(FileParticular.ZIP_OF_FILES, path.getFileName());
        }
    }

    /** Counted by unpacking: the size an archive claims may be a lie. */
    private static long unpacked(ZipFile zip, ZipEntry entry, long enough) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0 && bytes <= enough; read = in.read(buffer)) {
                bytes += read;
            }
        }
        return bytes;
    }

    /**
     * The first rows.
     *
     * @param titles so many above them are left out
     */
    static List<List<String>> head(Path path, Optional<String> sheet, int titles) {
        List<List<String>> rows = new ArrayList<>();
        try {
            each(path, sheet, new Rows(titles, HEAD), rows::add);
        } catch (IOException unclosed) {
            throw broken(path, unclosed);
        }
        return rows;
    }

    /**
     * Which rows that are not blank.
     *
     * @param titles so many above the first are left out
     * @param most how many
     */
    public record Rows(int titles, long most) {}

    /** Hands the rows to the reader, in order; throws what the reader throws. */
    public static void each(Path path, Optional<String> sheet, Rows wanted, RowReader reader) throws IOException {
        int[] width = {0};
        try (ReadableWorkbook book = open(path);
                Stream<Row> rows = rows(path, book, sheet)) {
            Iterator<List<String>> texts = rows.filter(XlsxRows::isFilled)
                    .skip(wanted.titles)
                    .limit(wanted.most)
                    .map(row -> texts(row, width))
                    .iterator();
            while (texts.hasNext()) {
                reader.read(texts.next());
            }
        } catch (UncheckedIOException
                | ExcelReaderException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException broken) {
            throw broken(path, broken);
        }
    }

    private static ReadableWorkbook open(Path path) {
        try {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
        } catch (IOException broken) {
            throw broken(path, broken);
        }
    }

    private static Stream<Row> rows(Path path, ReadableWorkbook book, Optional<String> sheet) {
        try {
            return sheet(path, book, sheet).openStream();
        } catch (IOException broken) {
            throw broken(path, broken);
        }
    }

    private static Sheet sheet(Path path, ReadableWorkbook book, Optional<String> name) {
        if (name.isEmpty()) {
            return book.getFirstSheet();
        }
        return book.findSheet(name.get())
                .orElseThrow(() -> new Problem(
                        FileParticular.SHEET_UNKNOWN,
                        path.getFileName(),
                        name.get(),
                        book.getSheets().map(Sheet::getName).toList()));
    }

    private static boolean isFilled(Row row) {
        return row.stream().anyMatch(cell -> cell != null && !text(cell).isEmpty());
    }

    private static List<String> texts(Row row, int[] width) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getOptionalCell(i).map(XlsxRows::text).orElse(""));
        }
        while (!texts.isEmpty()
                && texts.size() > width[0]
                && texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        while (texts.size() < width[0]) {
            texts.add("");
        }
        width[0] = width[0] == 0 ? texts.size() : width[0];
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
            try {
                return text(cell.asDate());
            } catch (DateTimeException | ExcelReaderException notADate) {
                return raw(cell);
            }
        }
        return cell.getType() == CellType.STRING ? cell.asString() : raw(cell);
    }

    private static String text(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.toString().replace('T', ' ');
    }

    private static String raw(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("1") ? "true" : raw.equals("0") ? "false" : raw;
        }
        return raw;
    }

    /** A number format with days and years, quoted text and colours left out. */
    private static boolean isDate(String format) {
        if (format == null) {
            return false;
        }
        String codes = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return codes.contains("y") || (codes.contains("d") && codes.contains("m"));
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException gone) {
            throw broken(path, gone);
        }
    }

    private static Problem broken(Path path, Exception cause) {
        Particular what = cause instanceof java.io.EOFException || cause instanceof ZipException
                ? FileParticular.WORKBOOK_CUT_OFF
                : FileParticular.WORKBOOK_BROKEN;
        return new Problem(cause, what, path.getFileName());
    }
}
