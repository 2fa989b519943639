package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.Sql;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same three orders in every form a file can take. */
class FormatsTest {
    private static final String[] EXPECTED = {
        "张伟|2026-01-31 00:00:00|123456|茶, 绿\"茶\"", "李娜|2026-02-01 00:00:00|50|水", "王芳|2026-02-13 00:00:00|-7|米"
    };

    @TempDir
    Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() {
        fixture = new ImportFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static String chinese(char delimiter) {
        String text = """
                客户编号;下单时间;金额;商品
                张伟;2026-01-31;1234.56;"茶, 绿""茶""\"
                李娜;2026-02-01;0.5;水
                王芳;2026-02-13;-0.07;米
                """;
        return text.replace(';', delimiter);
    }

    private void requireThree(Path file) {
        ImportResult result = fixture.run(file, ImportOptions.guessing());
        assertThat(result.plan().mapping().kind()).isEqualTo(FactKind.ORDER);
        assertThat(result.counts()).isEqualTo(new BatchCounts(3, 3, 0, 0));
        assertThat(fixture.rows("SELECT customer_id, ordered_at, amount, product FROM orders ORDER BY row_no"))
                .containsExactly(EXPECTED);
        assertThat(fixture.rows("SELECT row_no FROM orders ORDER BY 1")).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void readsEncodings(String charset) {
        requireThree(fixture.file("orders.csv", chinese(','), Charset.forName(charset)));
    }

    @Test
    void skipsAByteOrderMark() {
        requireThree(fixture.file("orders.csv", "\uFEFF" + chinese(',')));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void readsDelimiters(char delimiter) {
        String text = delimiter == ',' ? chinese(',') : chinese(delimiter);
        requireThree(fixture.file("orders.txt", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void readsLineEnds(String lineEnd) {
        requireThree(fixture.file("orders.csv", chinese(',').replace("\n", lineEnd)));
    }

    @Test
    void readsMixedLineEnds() {
        requireThree(fixture.file("orders.csv", chinese(',').replace("水\n", "水\r\n")));
    }

    @Test
    void readsGzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(chinese(',').getBytes(Charset.forName("GB18030")));
        }
        requireThree(fixture.file("orders.csv.gz", bytes.toByteArray()));
    }

    @Test
    void readsJsonLines() {
        requireThree(fixture.file("orders.jsonl", """
                {"customer":{"id":"张伟"},"order_date":"2026-01-31","amount":1234.56,"product":"茶, 绿\\"茶\\""}
                {"customer":{"id":"李娜"},"order_date":"2026-02-01","amount":0.5,"product":"水","extra":null}
                {"customer":{"id":"王芳"},"order_date":"2026-02-13","amount":-0.07,"product":"米"}
                """));
    }

    @Test
    void setsBrokenJsonLinesAside() {
        String text = """
                {"user_id":"a","timestamp":"2026-01-01","event":"x"}
                {"user_id":"b",
                [1,2]
                {"user_id":"c","timestamp":"2026-01-03 10:00:00","event":"x"}
                """;
        ImportResult result = fixture.run(fixture.file("events.jsonl", text), FactKind.ACTIVITY);

        assertThat(result.counts().read()).isEqualTo(4);
        assertThat(fixture.rows("SELECT row_no, reason_code FROM quarantine ORDER BY 1"))
                .startsWith("2|BAD_JSON", "3|MISSING");
    }

    @Test
    void readsAJsonArray() {
        requireThree(fixture.file("orders.json", """
                [{"customer_id":"张伟","order_date":"2026-01-31","amount":1234.56,"product":"茶, 绿\\"茶\\""},
                 {"customer_id":"李娜","order_date":"2026-02-01","amount":0.5,"product":"水"},
                 {"customer_id":"王芳","order_date":"2026-02-13","amount":-0.07,"product":"米"}]
                """));
    }

    @Test
    void readsParquet() throws SQLException {
        Path csv = fixture.file("orders.csv", chinese(','));
        Path parquet = folder.resolve("it's [1] orders.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Sql.run(
                    connection,
                    "COPY (SELECT * FROM read_csv(" + Sql.literal(csv.toString()) + ")) TO "
                            + Sql.literal(parquet.toString()));
        }
        requireThree(parquet);
    }

    @Test
    void readsXlsx() throws IOException {
        Path xlsx = folder.resolve("orders.xlsx");
        try (OutputStream out = Files.newOutputStream(xlsx);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("orders");
            String[] header = {"客户编号", "下单时间", "金额", "商品"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            row(sheet, 1, "张伟", LocalDateTime.of(2026, 1, 31, 0, 0), 1234.56, "茶, 绿\"茶\"");
            row(sheet, 2, "李娜", LocalDateTime.of(2026, 2, 1, 0, 0), 0.5, "水");
            row(sheet, 3, "王芳", LocalDateTime.of(2026, 2, 13, 0, 0), -0.07, "米");
        }
        requireThree(xlsx);
    }

    private static void row(Worksheet sheet, int row, String who, LocalDateTime at, double amount, String product) {
        sheet.value(row, 0, who);
        sheet.value(row, 1, at);
        sheet.style(row, 1).format("yyyy-mm-dd").set();
        sheet.value(row, 2, amount);
        sheet.value(row, 3, product);
    }

    @Test
    void readsDatesOfSeveralHandsWhereAllHaveTheYearFirst() {
        String text = """
                客户编号,下单时间,金额,商品
                张伟,2026年1月31日,1234.56,"茶, 绿""茶""\"
                李娜,2026/2/1,0.5,水
                王芳,2026-02-13,-0.07,米
                """;
        requireThree(fixture.file("orders.csv", text, Charset.forName("GB18030")));
    }

    @Test
    void keepsToIsoWhereAZoneIsGiven() {
        Path file = fixture.file("activity.csv", """
                customer_id,at
                a,2026-01-31T23:30:00+02:00
                b,2026-02-01T00:10:00Z
                c,2026/2/1
                """, StandardCharsets.UTF_8);

        ImportResult result = fixture.run(file, ImportOptions.as(FactKind.ACTIVITY));

        assertThat(result.counts()).isEqualTo(new BatchCounts(3, 3, 0, 0));
        assertThat(fixture.rows("SELECT \"at\" FROM activities ORDER BY row_no"))
                .containsExactly("2026-01-31 21:30:00", "2026-02-01 00:10:00", "2026-02-01 00:00:00");
    }

    @Test
    void readsRussianFilesWithDecimalCommas() {
        String text = "Клиент;Дата заказа;Сумма;Товар\nИван;31.01.2026;1 234,56 руб.;Чай\nПётр;01.02.2026;0,5;Вода\n";
        fixture.run(fixture.file("заказы.csv", text, Charset.forName("windows-1251")), ImportOptions.guessing());

        assertThat(fixture.rows("SELECT customer_id, ordered_at, amount, product FROM orders ORDER BY row_no"))
                .containsExactly("Иван|2026-01-31 00:00:00|123456|Чай", "Пётр|2026-02-01 00:00:00|50|Вода");
    }

    @Test
    void readsColumnsApartByBlanks() {
        String text =
                " customer_id  date number_of_cds  dollar_value\r\n 00001 19970101  1   11.77\r\n 00002 19970112  5  177.00\r\n";
        fixture.run(fixture.file("cdnow.txt", text), ImportOptions.guessing());

        assertThat(fixture.rows("SELECT customer_id, ordered_at, quantity, amount FROM orders ORDER BY row_no"))
                .containsExactly("00001|1997-01-01 00:00:00|1.0|1177", "00002|1997-01-12 00:00:00|5.0|17700");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026年1月31日         | 2026-01-31 00:00:00
            31.01.2026 13:45      | 2026-01-31 13:45:00
            01/31/2026            | 2026-01-31 00:00:00
            31/01/2026            | 2026-01-31 00:00:00
            31-Jan-26             | 2026-01-31 00:00:00
            31 January 2026       | 2026-01-31 00:00:00
            Jan 31 2026           | 2026-01-31 00:00:00
            January 31, 2026      | 2026-01-31 00:00:00
            20260131              | 2026-01-31 00:00:00
            2026/1/31             | 2026-01-31 00:00:00
            31-Jan-2026           | 2026-01-31 00:00:00
            Jan 31, 2026          | 2026-01-31 00:00:00
            01/31/2026 01:45 PM   | 2026-01-31 13:45:00
            1769817600            | 2026-01-31 00:00:00
            1769817600000         | 2026-01-31 00:00:00
            46053                 | 2026-01-31 00:00:00
            46053.5               | 2026-01-31 12:00:00
            2026-01-31T00:00:00Z  | 2026-01-31 00:00:00
            2026-01-31 02:00:00.250+02:00 | 2026-01-31 00:00:00.25
            """)
    void readsDates(String written, String expected) {
        String text = "customer_id;order_date;amount\nann;" + written + ";1\nbob;" + written + ";2\n";
        fixture.run(fixture.file("orders.csv", text), FactKind.ORDER);

        assertThat(fixture.rows("SELECT DISTINCT ordered_at FROM orders")).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234.5     | 123450
            1,234.50   | 123450
            1.234,50   | 123450
            1234,50    | 123450
            $1,234.50  | 123450
            1.234,50 € | 123450
            ¥1234.50   | 123450
            1 234,50 ₽ | 123450
            (1,234.50) | -123450
            -1234.50   | -123450
            1.2345e3   | 123450
            """)
    void readsMoney(String written, String expected) {
        String text = "customer_id;order_date;amount\nann;2026-01-01;" + written + "\nbob;2026-01-01;" + written + "\n";
        fixture.run(fixture.file("orders.csv", text), FactKind.ORDER);

        assertThat(fixture.rows("SELECT DISTINCT amount FROM orders")).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            monthly | P1M
            Annual  | P1Y
            месяц   | P1M
            季付    | P3M
            3 months | P3M
            12      | P12M
            P2W     | P2W
            """)
    void readsIntervals(String written, String expected) {
        String text = "customer_id;start date;amount;billing interval\nann;2026-01-01;1;" + written
                + "\nbob;2026-01-01;1;month\n";
        Path mapping = fixture.file(
                "m.yaml",
                "kind: contracts\nfields: {customer_id: customer_id, started_at: start date, interval: billing interval}\n");
        fixture.run(
                fixture.file("contracts.csv", text), ImportOptions.guessing().withMapping(mapping));

        assertThat(fixture.rows("SELECT \"interval\" FROM contracts WHERE customer_id = 'ann'"))
                .containsExactly(expected);
    }

    @Test
    void readsRangesOfDays() {
        String text = "customer_id,start date,end date,pauses\nann,2025-01-01,,2025-02-01/2025-02-15;2025-03-01/\n"
                + "bob,2025-01-01,,2025-02-01/soon\n";
        Path mapping = fixture.file(
                "m.yaml",
                "kind: contracts\nfields: {customer_id: customer_id, started_at: start date, pauses: pauses}\n");
        fixture.run(
                fixture.file("contracts.csv", text), ImportOptions.guessing().withMapping(mapping));

        assertThat(fixture.rows("SELECT customer_id, pauses::VARCHAR FROM contracts"))
                .containsExactly("ann|[{'from': 2025-02-01, 'to': 2025-02-15}, {'from': 2025-03-01, 'to': NULL}]");
        assertThat(fixture.rows("SELECT value, reason_code FROM quarantine"))
                .containsExactly("2025-02-01/soon|BAD_VALUE");
    }

    @Test
    void keepsMinorUnitsOfEachCurrency() {
        String text =
                "customer_id,order_date,amount,currency\na,2026-01-01,1234,JPY\nb,2026-01-01,1.234,KWD\nc,2026-01-01,12.34,€\n";
        fixture.run(fixture.file("orders.csv", text), FactKind.ORDER);

        assertThat(fixture.rows("SELECT amount, currency FROM orders ORDER BY row_no"))
                .containsExactly("1234|JPY", "1234|KWD", "1234|EUR");
    }

    @Test
    void readsMinorUnitsWhereTheHeaderSaysCents() {
        String text =
                "customer_oid,subscription_oid,plan_oid,subscription_started_at,plan_amount,plan_interval\na,s1,gold,2026-01-01,4900,month\n";
        fixture.run(fixture.file("subscriptions.csv", text), ImportOptions.guessing());

        assertThat(fixture.rows("SELECT customer_id, contract_id, plan, amount, \"interval\" FROM contracts"))
                .containsExactly("a|s1|gold|4900|P1M");
    }

    @Test
    void decodesUtf8WithAFewBadBytesAndSetsThoseRowsAside() {
        byte[] bytes = (chinese(',') + "赵#,2026-02-13,1,x\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) 0xFF : bytes[i];
        }
        ImportResult result = fixture.run(fixture.file("orders.csv", bytes), FactKind.ORDER);

        assertThat(result.counts()).isEqualTo(new BatchCounts(4, 3, 0, 1));
        assertThat(fixture.rows("SELECT row_no, reason_code FROM quarantine")).containsExactly("4|BAD_ENCODING");
    }

    /** A size at which samples of the file would overlap if they were taken as from a large one. */
    @Test
    void keepsIdsThatOccurOnceAsTheyAre() {
        StringBuilder text = new StringBuilder("order_id,customer_id,order_date,amount,currency,product\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("O%d,C%d,2026-01-%02d,10.00,EUR,product %d\n".formatted(100_000 + i, i, 1 + i % 28, i % 97));
        }
        fixture.run(fixture.file("orders.csv", text.toString()), FactKind.ORDER);

        assertThat(fixture.rows("SELECT count(*) FROM orders WHERE order_id LIKE '%#%'"))
                .containsExactly("0");
    }
}
