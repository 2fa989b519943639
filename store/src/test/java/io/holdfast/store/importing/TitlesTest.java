package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.importing.mapping.ImportNote;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs write above the header of a table made for people. */
class TitlesTest {
    @TempDir
    Path folder = Path.of("");

    private ImportFixture fixture;

    @BeforeEach
    void open() {
        fixture = new ImportFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void leavesOutTheTitlesOfASheet() throws IOException {
        Path xlsx = folder.resolve("orders.xlsx");
        try (OutputStream out = Files.newOutputStream(xlsx);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("orders");
            sheet.value(0, 0, "Заказы");
            sheet.value(2, 0, "Период:");
            sheet.value(2, 1, "январь");
            List<List<String>> rows = List.of(
                    List.of("Клиент", "Дата заказа", "Сумма", "Товар"),
                    List.of("Иван", "2026-01-31", "5", "Чай"),
                    List.of("Пётр", "2026-02-01", "6", ""));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < 4; column++) {
                    sheet.value(row + 4, column, rows.get(row).get(column));
                }
            }
        }
        ImportResult result = fixture.run(xlsx, ImportOptions.guessing());

        assertThat(result.counts()).isEqualTo(new BatchCounts(2, 2, 0, 0));
        assertThat(fixture.rows("SELECT customer_id, amount, product, row_no FROM orders ORDER BY row_no"))
                .containsExactly("Иван|500|Чай|1", "Пётр|600|-|2");
    }

    /** As accounting programs write tables for people, also where the title is longer than a cell. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\n",
                "Договоры за 1 квартал;;;\n",
                "Отчёт\n\nПериод: январь; 2026\n  \n",
                "Договоры на 01.02.2026;;;\nОтдел;продаж;;\n;;;\n",
            })
    void leavesOutWhatStandsAboveTheHeader(String above) {
        String text = above + """
                Клиент;Дата заказа;Сумма, руб.;Товар
                Иван;31.01.2026;1 234,56;Чай
                Пётр;01.02.2026;0,5;Вода
                Анна;02.02.2026;3;
                Олег;03.02.2026;4;
                Лиза;04.02.2026;5;
                Холл;05.02.2026
                """;
        ImportResult result = fixture.run(fixture.file("заказы.csv", text), ImportOptions.guessing());

        assertThat(result.counts()).isEqualTo(new BatchCounts(6, 5, 0, 1));
        assertThat(fixture.rows("SELECT customer_id, amount, currency, row_no FROM orders ORDER BY row_no LIMIT 2"))
                .containsExactly("Иван|123456|RUB|1", "Пётр|50|RUB|2");
        assertThat(fixture.rows("SELECT row_no FROM quarantine")).containsExactly("6");
    }

    /** Near misses: a header with one name, one with names in half its columns, and a first row of data without some. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer_id,order_date\nann,2026-01-01\nbob,2026-01-02\n",
                "customer_id,order_date,,\nann,2026-01-01,5,x\nbob,2026-01-02,6,y\n",
                "ann,2026-01-01,,\nbob,2026-01-02,6,y\ncid,2026-01-02,7,z\n"
            })
    void takesNoHeaderAndNoRowForATitle(String text) {
        ImportPlan plan =
                fixture.run(fixture.file("orders.csv", text), FactKind.ORDER).plan();

        assertThat(plan.file().dialect().titles()).isZero();
        assertThat(plan.notes()).extracting(ImportNote::code).doesNotContain(ImportNote.Code.TITLES);
    }
}
