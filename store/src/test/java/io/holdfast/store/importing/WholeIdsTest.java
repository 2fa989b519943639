package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.importing.mapping.ImportNote;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids that spreadsheets and data frames wrote as decimals, beside those that only look like it. */
class WholeIdsTest {
    private static final String HEADER = "customer_id,order_id,order_date,amount\n";

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

    private ImportResult orders(String name, String rows) {
        return fixture.run(fixture.file(name, HEADER + rows), FactKind.ORDER);
    }

    private List<String> customers() {
        return fixture.rows("SELECT DISTINCT customer_id FROM orders ORDER BY 1");
    }

    @Test
    void meetTheirCustomersInAnotherFile() {
        orders("plain.csv", "17850,1,2026-01-01,5\n0,2,2026-01-01,5\n");
        ImportResult result = orders("frame.csv", "17850.0,3,2026-01-02,5\n0.0,4,2026-01-02,5\n");

        assertThat(customers()).containsExactly("0", "17850");
        assertThat(result.plan().notes())
                .singleElement()
                .extracting(ImportNote::sentence)
                .asString()
                .contains("customer_id", "17850.0");
        assertThat(result.plan().table()).contains("whole");
    }

    @Test
    void areReadAlikeThroughAStage() {
        // Order ids repeat, so that the rows are lines and go through a stage.
        orders("lines.csv", "17850.0,7.00,2026-01-02,5\n17850.0,7.00,2026-01-02,6\n17851.0,8.00,2026-01-02,6\n");

        assertThat(fixture.rows("SELECT customer_id, order_id FROM orders ORDER BY 2"))
                .containsExactly("17850|7#1", "17850|7#2", "17851|8#1");
    }

    @Test
    void areCorrectedUnderTheSameKey() {
        orders("plain.csv", "17850,1,2026-01-01,5\n");
        ImportResult result = orders("frame.csv", "17850.0,1.0,2026-01-01,6\n");

        assertThat(result.corrections()).isEqualTo(1);
        assertThat(fixture.rows("SELECT order_id, amount FROM orders_known(TIMESTAMP '2027-01-01')"))
                .containsExactly("1|600");
    }

    @Test
    void meetWhereTheMappingOfTheSourceIsRemembered() {
        ImportOptions shop = ImportOptions.as(FactKind.ORDER).withSource("shop");
        fixture.run(fixture.file("a.csv", HEADER + "17850,1,2026-01-01,5\n"), shop);
        fixture.run(fixture.file("b.csv", HEADER + "17850.0,2,2026-01-02,5\n"), shop);
        fixture.run(fixture.file("c.csv", HEADER + "17850,3,2026-01-03,5\n"), shop);
        // The mapping of the source says "whole" by now, and one odd id does not part the others from their past.
        fixture.run(fixture.file("d.csv", HEADER + "17850.0,4,2026-01-04,5\n9.5,5,2026-01-04,5\n"), shop);

        assertThat(customers()).containsExactly("17850", "9.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17850.5", "1e5", "0017.0", "A17", "17.", ".0", "-1.0", "17850", "nan"})
    void stayAsWrittenBesideOneThatIsNone(String other) {
        ImportResult result = orders("frame.csv", "17850.0,1,2026-01-02,5\n" + other + ",2,2026-01-02,5\n");

        assertThat(customers()).containsExactlyInAnyOrder("17850.0", other);
        assertThat(result.plan().notes()).isEmpty();
    }

    /** Three lines of an order go through a stage, single ones straight. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void stayAsWrittenWhereOnlyTheRestOfALargeFileTells(int lines) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 60_000; i++) {
            // One odd id, between the head and the first slice of those looked at beforehand.
            String id = i == 16_000 ? "17850.5" : "17850.0";
            text.append(id).append(",O-").append(i / lines).append(",2026-01-02 10:00:00,5.00\n");
        }
        Path file = fixture.file("large.csv", text.toString());
        ImportPlan plan = fixture.importer.plan(file, ImportOptions.as(FactKind.ORDER));
        assertThat(plan.wholeIds()).containsExactly("customer_id");

        ImportResult result = fixture.importer.run(plan, Progress.NONE);

        assertThat(result.counts().accepted()).isEqualTo(60_000);
        assertThat(result.plan().notes())
                .last()
                .extracting(ImportNote::sentence)
                .asString()
                .contains("17850.5");
        assertThat(customers()).containsExactly("17850.0", "17850.5");
    }

    @Test
    void stayAsWrittenWhereTheMappingSaysSo() {
        Path mapping = fixture.file("m.yaml", """
                kind: orders
                fields: {customer_id: {column: customer_id, format: text}, ordered_at: order_date}
                """);
        fixture.run(
                fixture.file("frame.csv", HEADER + "17850.0,1,2026-01-02,5\n"),
                ImportOptions.as(FactKind.ORDER).withMapping(mapping));

        assertThat(customers()).containsExactly("17850.0");
    }
}
