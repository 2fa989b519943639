package io.holdfast.store.importing.read;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.importing.Progress;
import io.holdfast.store.importing.sniff.FileSniffer;
import io.holdfast.store.importing.sniff.SourceFile;
import io.holdfast.store.importing.sniff.XlsxRows;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Writes the rows of an odd file as strict CSV, each with its number, and the rows that are no rows beside it. */
final class Rewriter {
    private final SourceFile file;
    private final Optional<String> sheet;
    private final Progress progress;
    private final Path rows;
    private final Path rejects;
    private final int width;

    Rewriter(SourceFile file, Optional<String> sheet, Path scratch, Progress progress) {
        this.file = file;
        this.sheet = sheet;
        this.progress = progress;
        this.rows = scratch.resolve("rows.csv");
        this.rejects = scratch.resolve("rejects.csv");
        this.width = file.columns().size();
    }

    Path rows() {
        return rows;
    }

    Path rejects() {
        return rejects;
    }

    void run() {
        try (Writer out = Files.newBufferedWriter(rows, StandardCharsets.UTF_8);
                Writer bad = Files.newBufferedWriter(rejects, StandardCharsets.UTF_8)) {
            RejectWriter rejected = new RejectWriter(bad);
            switch (file.container()) {
                case XLSX -> sheet(out, rejected);
                case TEXT -> delimited(out, rejected);
                case JSON_LINES -> lines(out, rejected);
                case JSON_ARRAY -> elements(out);
                case PARQUET -> throw new IllegalStateException("Parquet is not rewritten");
            }
        } catch (EOFException | ZipException cut) {
            throw new Problem(cut, FileParticular.FILE_CUT_OFF, file.display(), String.valueOf(cut.getMessage()));
        } catch (IOException full) {
            throw new Problem(
                    full, FileParticular.FILE_NOT_REWRITTEN, file.display(), rows, String.valueOf(full.getMessage()));
        }
    }

    private Reader reader() throws IOException {
        InputStream counted = new CountingInput(
                Files.newInputStream(file.path()), done -> progress.at(Progress.Phase.PREPARING, done, file.bytes()));
        InputStream in = file.gzip()
                ? new GzipGuard(new GZIPInputStream(counted, 1 << 16), file.display(), file.bytes())
                : counted;
        Reader reader = new InputStreamReader(in, file.charset());
        return new MarkSkippingReader(reader);
    }

    private void delimited(Writer out, RejectWriter rejected) throws IOException {
        try (Reader in = reader()) {
            RecordReader records = new RecordReader(in, file.dialect().delimiter());
            long number = file.dialect().header() ? -1 : 0;
            number -= file.dialect().titles();
            while (records.advance()) {
                number++;
                if (number > 0) {
                    write(number, records, out, rejected);
                }
            }
        }
    }

    private void write(long number, RecordReader records, Writer out, RejectWriter rejected) throws IOException {
        List<String> values = records.values();
        if (records.bad()) {
            rejected.reject(number, "BAD_QUOTES", records.text());
        } else if (values.size() < width) {
            rejected.reject(number, "TOO_FEW_COLUMNS", records.text());
        } else if (values.size() > width) {
            rejected.reject(number, "TOO_MANY_COLUMNS", records.text());
        } else if (hasBadCharacter(records.text())) {
            rejected.reject(number, "BAD_ENCODING", records.text());
        } else {
            CsvOut.row(out, number, values);
        }
    }

    /** What could not be decoded, and zero bytes, which no text has. */
    private static boolean hasBadCharacter(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\uFFFD' || text.charAt(i) == 0) {
                return true;
            }
        }
        return false;
    }

    private void lines(Writer out, RejectWriter rejected) throws IOException {
        try (Reader in = reader()) {
            LineReader lines = new LineReader(in, FileSniffer.LONGEST_LINE);
            long number = 0;
            while (lines.advance()) {
                String line = lines.line();
                if (!line.isBlank()) {
                    number++;
                    if (hasBadCharacter(line)) {
                        rejected.reject(number, "BAD_ENCODING", line);
                    } else {
                        CsvOut.row(out, number, List.of(line));
                    }
                }
            }
        }
    }

    private void elements(Writer out) throws IOException {
        try (Reader in = reader()) {
            JsonElements.copy(in, out, file.display());
        }
    }

    private void sheet(Writer out, RejectWriter rejected) throws IOException {
        long[] number = {-1};
        XlsxRows.each(file.path(), sheet, new XlsxRows.Rows(file.dialect().titles(), Long.MAX_VALUE), row -> {
            number[0]++;
            if (number[0] > 0) {
                sheetRow(number[0], row, out, rejected);
            }
        });
    }

    private void sheetRow(long number, List<String> row, Writer out, RejectWriter rejected) throws IOException {
        if (row.size() == width) {
            CsvOut.row(out, number, row);
        } else {
            rejected.reject(number, row.size() < width ? "TOO_FEW_COLUMNS" : "TOO_MANY_COLUMNS", String.join(",", row));
        }
    }
}
