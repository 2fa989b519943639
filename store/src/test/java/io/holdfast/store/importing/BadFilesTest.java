package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every bad file has its problem, and leaves the store as it was. */
class BadFilesTest {
    private static final String ORDERS = "customer_id,order_date,amount\n" + "ann,2026-01-01,1\n".repeat(2000);

    @TempDir
    Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() {
        fixture = new ImportFixture(folder);
        fixture.run(fixture.file("first.csv", "customer_id,order_date,amount\nann,2025-01-01,1\n"), FactKind.ORDER);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Problem requireProblem(Path file, ErrorCode code) {
        String before = fixture.everything();
        Problem problem =
                catchThrowableOfType(Problem.class, () -> fixture.run(file, ImportOptions.as(FactKind.ORDER)));
        assertThat(problem).isNotNull();
        assertThat(problem.code()).as(problem.getMessage()).isEqualTo(code);
        assertThat(fixture.everything()).isEqualTo(before);
        assertThat(fixture.store.directory().resolve("tmp")).isEmptyDirectory();
        return problem;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void saysThatAFileIsMissing() {
        requireProblem(folder.resolve("nowhere.csv"), ErrorCode.FILE_NOT_FOUND);
    }

    @Test
    void refusesAFolder() {
        requireProblem(folder, ErrorCode.FILE_FORMAT);
    }

    @Test
    void refusesAnEmptyFile() {
        requireProblem(fixture.file("empty.csv", ""), ErrorCode.FILE_EMPTY);
        requireProblem(fixture.file("blank.csv", "\n\n"), ErrorCode.FILE_EMPTY);
    }

    @Test
    void refusesAHeaderWithoutRows() {
        requireProblem(fixture.file("header.csv", "customer_id,order_date,amount\n"), ErrorCode.FILE_EMPTY);
    }

    @Test
    void refusesATruncatedGzip() throws IOException {
        byte[] whole = gzip(ORDERS.getBytes(StandardCharsets.UTF_8));
        requireProblem(fixture.file("cut.csv.gz", Arrays.copyOf(whole, whole.length - 20)), ErrorCode.FILE_TRUNCATED);
    }

    @Test
    void refusesAGzipCutFarBehindTheSample() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("customer_id,order_date,amount\n");
        for (int i = 0; i < 60_000; i++) {
            text.append('c')
                    .append(random.nextInt(1_000_000))
                    .append(",2026-01-01,")
                    .append(random.nextInt(9999))
                    .append('\n');
        }
        byte[] whole = gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        requireProblem(fixture.file("cut.csv.gz", Arrays.copyOf(whole, whole.length - 20)), ErrorCode.FILE_TRUNCATED);
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        Problem problem = requireProblem(
                fixture.file("twice.csv", "customer_id,amount,Amount \na,1,2\n"), ErrorCode.DUPLICATE_HEADER);
        assertThat(problem).hasMessageContaining("Amount");
    }

    @Test
    void refusesASingleLineOfAGigabyteWithoutReadingIt() throws IOException {
        Path file = folder.resolve("line.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write("x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
            sparse.setLength(1L << 30);
        }
        requireProblem(file, ErrorCode.LINE_TOO_LONG);
    }

    @Test
    void refusesALineTooLongBelowGoodRows() {
        requireProblem(
                fixture.file("line.csv", ORDERS + "y".repeat(5_000_000) + ",2026-01-01,1\n"), ErrorCode.LINE_TOO_LONG);
    }

    @Test
    void refusesAZipBombOfAWorkbook() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(java.nio.file.Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        requireProblem(file, ErrorCode.FILE_TOO_LARGE);
    }

    @Test
    void refusesAZipBombOfAGzip() throws IOException {
        Path file = folder.resolve("bomb.csv.gz");
        byte[] rows = "ann,2026-01-01,1\n".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(java.nio.file.Files.newOutputStream(file))) {
            out.write("customer_id,order_date,amount\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 400; i++) {
                out.write(rows);
            }
        }
        requireProblem(file, ErrorCode.FILE_TOO_LARGE);
    }

    @Test
    void refusesAZipThatIsNoWorkbook() throws IOException {
        Path file = folder.resolve("files.zip");
        try (ZipOutputStream zip = new ZipOutputStream(java.nio.file.Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("orders.csv"));
            zip.write(ORDERS.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        requireProblem(file, ErrorCode.FILE_FORMAT);
    }

    @Test
    void refusesBinaryRubbish() {
        byte[] rubbish = new byte[100_000];
        new Random(7).nextBytes(rubbish);
        requireProblem(fixture.file("rubbish.csv", rubbish), ErrorCode.FILE_FORMAT);
    }

    @Test
    void refusesWhatOnlyStartsLikeParquet() {
        requireProblem(fixture.file("x.parquet", "PAR1" + ORDERS + "PAR1"), ErrorCode.FILE_FORMAT);
    }

    @Test
    void refusesABrokenWorkbook() throws IOException {
        Path file = folder.resolve("broken.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(java.nio.file.Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        requireProblem(file, ErrorCode.FILE_FORMAT);
    }

    /** As many programs export for Excel; in one line or many, with a mark of its encoding or without. */
    @Test
    void saysThatAPageIsNoWorkbook() {
        String page = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\n<body><table><tr><td>id</td></tr>"
                + "<tr><td>1</td></tr></table></body></html>\n";
        for (String text : new String[] {
            page, "\uFEFF\n <!DOCTYPE html>" + page, page.toUpperCase(Locale.ROOT), "<table>" + "<tr/>".repeat(200_000)
        }) {
            Problem problem = requireProblem(fixture.file("export.xlsx", text), ErrorCode.FILE_FORMAT);
            assertThat(problem)
                    .hasMessage("export.xlsx is an HTML page, whatever its name says. Open it in a spreadsheet, save it"
                            + " as .xlsx or CSV, and import that.");
        }
    }

    @Test
    void saysThatTheXmlOfExcel2003IsOld() {
        Problem problem = requireProblem(
                fixture.file(
                        "export.xls",
                        "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                                + "<Worksheet><Table><Row/></Table></Worksheet></Workbook>"),
                ErrorCode.FILE_FORMAT);
        assertThat(problem.told().orElseThrow().code()).isEqualTo("OLD_EXCEL");
    }

    @Test
    void refusesAJsonListThatBreaksOff() {
        requireProblem(
                fixture.file("cut.json", "[{\"customer_id\":\"a\",\"order_date\":\"2026-01-01\"},{\"cust"),
                ErrorCode.FILE_TRUNCATED);
    }

    @Test
    void saysWhichFieldsAreMissing() {
        Problem problem =
                requireProblem(fixture.file("odd.csv", "colour,shape\nred,round\n"), ErrorCode.MAPPING_INCOMPLETE);
        assertThat(problem).hasMessageContaining("ordered_at").hasMessageContaining("colour");
    }

    @Test
    void goesOnAfterAFailure() {
        requireProblem(
                fixture.file("line.csv", ORDERS + "y".repeat(5_000_000) + ",2026-01-01,1\n"), ErrorCode.LINE_TOO_LONG);

        ImportResult result = fixture.run(fixture.file("good.csv", ORDERS), FactKind.ORDER);

        assertThat(result.counts().accepted()).isEqualTo(2000);
    }
}
