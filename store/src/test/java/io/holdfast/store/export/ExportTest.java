package io.holdfast.store.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.FactStore;
import io.holdfast.store.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
    private static final String TEXTS =
            "SELECT * FROM (VALUES (1, '=1+1'), (2, '+49 30 1'), (3, '-5'), (4, '@x'), (5, '-x'), (6, '客户, \"a\"'),"
                    + " (7, NULL)) t(n, text) ORDER BY n DESC";

    @TempDir
    Path directory;

    private FactStore store;
    private Export export;

    @BeforeEach
    void open() {
        store = FactStore.open(directory.resolve("store"), new Facts.HandClock());
        export = new Export(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void writesCsvASpreadsheetCannotTakeForFormulas() throws IOException {
        Path file = directory.resolve("out/it's.csv");

        assertThat(export.query(TEXTS, file)).isEqualTo(7);

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "n,text", "7,", "6,\"客户, \"\"a\"\"\"", "5,'-x", "4,'@x", "3,-5", "2,'+49 30 1", "1,'=1+1");
    }

    @Test
    void writesParquetAsItIs() {
        Path file = directory.resolve("x.parquet");

        assertThat(export.query(TEXTS, file)).isEqualTo(7);

        assertThat(Facts.rows(store, "SELECT * FROM '" + file + "' LIMIT 3"))
                .containsExactly("7|-", "6|客户, \"a\"", "5|-x");
    }

    @Test
    void writesSpreadsheetsWithRealNumbersAndDates() throws IOException {
        Path file = directory.resolve("x.xlsx");

        long rows = export.query(
                "SELECT 1.5::DOUBLE AS share, DATE '2026-03-01' AS day, 12::BIGINT AS n, 1234567890123456789 AS id,"
                        + " '=1+1' AS text, true AS yes, NULL AS nothing",
                file);

        assertThat(rows).isEqualTo(1);
        List<List<Row>> sheets = read(file);
        assertThat(sheets).hasSize(1);
        assertThat(sheets.get(0).get(0).stream().map(Cell::getRawValue))
                .containsExactly("share", "day", "n", "id", "text", "yes", "nothing");
        Row row = sheets.get(0).get(1);
        assertThat(row.getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("1.5");
        assertThat(row.getCellAsDate(1).orElseThrow()).isEqualTo("2026-03-01T00:00:00");
        assertThat(row.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("12");
        assertThat(row.getCellAsString(3)).contains("1234567890123456789");
        assertThat(row.getCellAsString(4)).contains("'=1+1");
        assertThat(row.getCellAsBoolean(5)).contains(true);
    }

    @Test
    void beginsAnotherSheetWhenOneIsFull() throws IOException, SQLException {
        Path file = directory.resolve("x.xlsx");
        try (Connection connection = store.connect()) {
            assertThat(new SpreadsheetWriter(connection, 3).write("SELECT i FROM range(7) t(i)", file))
                    .isEqualTo(7);
        }

        assertThat(read(file)).extracting(List::size).containsExactly(4, 4, 2);
    }

    @Test
    void writesAView() throws IOException {
        Facts.batch(store, FactKind.ACTIVITY, "customer_id, \"at\", name", "'ann', '2026-01-01', 'login'");
        Path file = directory.resolve("activity.csv");

        assertThat(export.table("activity", file)).isEqualTo(1);
        assertThat(Files.readAllLines(file)).containsExactly("customer_id,day,name,value", "ann,2026-01-01,login,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE orders",
                "SELECT 1; SELECT 2",
                "SELECT 1) TO '/tmp/x' --",
                "COPY orders TO '/tmp/x'",
                "nonsense",
                "SELECT * FROM nowhere",
                "SELECT nothing FROM activity"
            })
    void refusesWhatIsNotOneSelect(String sql) {
        assertProblem(ErrorCode.INVALID_ARGUMENT, () -> export.query(sql, directory.resolve("x.csv")));
    }

    @Test
    void refusesWhatItCannotWrite() throws IOException {
        Files.createDirectory(directory.resolve("folder.csv"));

        assertProblem(ErrorCode.FILE_FORMAT, () -> export.table("activity", directory.resolve("x.doc")));
        assertProblem(ErrorCode.CANNOT_WRITE, () -> export.table("activity", directory.resolve("folder.csv")));
        assertProblem(ErrorCode.INVALID_ARGUMENT, () -> export.table("x; DROP TABLE y", directory.resolve("x.csv")));
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("store", "folder.csv");
        }
    }

    private static void assertProblem(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }

    private static List<List<Row>> read(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<List<Row>> sheets = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(sheet.read());
            }
            return sheets;
        }
    }
}
