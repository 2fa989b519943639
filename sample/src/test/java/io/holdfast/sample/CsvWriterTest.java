package io.holdfast.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {
    @TempDir
    Path folder;

    @Test
    void quotesOnlyWhereItMust() throws IOException {
        assertThat(written(out -> out.text("a b")
                        .text("a,b")
                        .text("a\"b")
                        .text("ООО «Кедр»")
                        .text("")))
                .isEqualTo("a b,\"a,b\",\"a\"\"b\",ООО «Кедр»,\n");
    }

    @Test
    void writesMoneyWithTwoDecimals() throws IOException {
        assertThat(written(out -> out.money(4900).money(5).money(-5).money(-12_345)))
                .isEqualTo("49.00,0.05,-0.05,-123.45\n");
    }

    @Test
    void writesDaysAndPointsInTime() throws IOException {
        int day = Window.day(2024, 2, 29);

        assertThat(written(out ->
                        out.date(day).date(Window.NEVER).instant(day, 86_399).date(Window.day(1999, 1, 2))))
                .isEqualTo("2024-02-29,,2024-02-29T23:59:59Z,1999-01-02\n");
    }

    @Test
    void writesFractions() throws IOException {
        assertThat(written(out -> out.decimal(0.5)
                        .decimal(1.9999996)
                        .factor(1)
                        .factor(0.85)
                        .factor(0)
                        .factor(10)))
                .isEqualTo("0.500000,2.000000,1,0.85,0,10\n");
    }

    @Test
    void countsRowsAndBytesPastItsBuffer() throws IOException {
        Path file = folder.resolve("many.csv");
        CsvWriter out = new CsvWriter(file, "n");
        try (out) {
            for (int i = 0; i < 30_000; i++) {
                out.number(i).endRow();
            }
        }

        assertThat(out.rows()).isEqualTo(30_000);
        assertThat(out.bytes()).isEqualTo(Files.size(file));
        assertThat(Files.readAllLines(file)).hasSize(30_001).last().isEqualTo("29999");
    }

    private String written(Row row) throws IOException {
        Path file = folder.resolve("one.csv");
        try (CsvWriter out = new CsvWriter(file, "h")) {
            row.write(out);
            out.endRow();
        }
        return Files.readString(file).substring(2);
    }

    /** The fields of one row. */
    private interface Row {
        void write(CsvWriter out) throws IOException;
    }
}
