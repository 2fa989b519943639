package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.BatchCounts;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file means that says it in its own way: a wrong number is worse than a row set aside. */
class ImportedMeaningTest {
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

    @Test
    void readsTimesWithAnOffsetOfHoursAlone() {
        String text = "customer_id,ordered_at,amount\nann,2025-01-01 00:30:00+00,1\nbob,2025-01-01 00:30:00+02,2\n";
        fixture.run(fixture.file("postgres.csv", text), ImportOptions.guessing());

        assertThat(fixture.rows("SELECT customer_id, epoch(ordered_at)::BIGINT FROM orders ORDER BY row_no"))
                .containsExactly("ann|1735691400", "bob|1735684200");
    }

    @Test
    void takesTheCurrencyFromAmountsWhereNoColumnSaysIt() {
        String text =
                "customer_id,ordered_at,amount\nann,2026-01-01,€99\nbob,2026-01-02,99.50 EUR\ncid,2026-01-03,€1\n";
        fixture.run(fixture.file("euros.csv", text), ImportOptions.guessing());

        assertThat(fixture.rows("SELECT customer_id, amount, currency FROM orders ORDER BY row_no"))
                .containsExactly("ann|9900|EUR", "bob|9950|EUR", "cid|100|EUR");
    }

    @Test
    void knowsTheWordsOfAStatusAndSetsAsideOthers() {
        String text = "customer_id,status date,status\na,2026-01-01,作废\nb,2026-01-01,аннулирован\nc,2026-01-01,Voided\n"
                + "d,2026-01-01,恢复\ne,2026-01-01,xyz\nf,2026-01-01,unvoid\n";
        ImportResult result = fixture.run(fixture.file("statuses.csv", text), ImportOptions.as(FactKind.STATUS));

        assertThat(result.counts()).isEqualTo(new BatchCounts(6, 5, 0, 1));
        assertThat(fixture.rows("SELECT customer_id, status FROM statuses ORDER BY row_no"))
                .containsExactly("a|void", "b|void", "c|void", "d|unvoid", "f|unvoid");
    }

    /** Else the contract of the last customer would stand for all of them. */
    @Test
    void keepsContractsApartThatEachCustomerCountsFromOne() {
        String text = """
                customer_id,contract_id,started_at,ended_at
                A,1,2025-01-01,2025-06-15
                A,2,2025-06-20,
                B,1,2025-02-01,
                C,1,2025-03-01,2025-06-10
                """;
        ImportResult result = fixture.run(fixture.file("contracts.csv", text), ImportOptions.guessing());

        assertThat(result.counts()).isEqualTo(new BatchCounts(4, 4, 0, 0));
        assertThat(fixture.rows("SELECT customer_id, contract_id FROM contracts ORDER BY row_no"))
                .containsExactly("A|A/1", "A|A/2", "B|B/1", "C|C/1");
    }

    @Test
    void saysThatTheValuesOfANamedColumnAreWrongAndNotThatItIsMissing() {
        Path file = fixture.file(
                "odd.csv", "customer_id,contract_id,started_at,amount\nann,k1,erster Januar,5\nbob,k2,zweiter,6\n");

        assertThatThrownBy(() -> fixture.run(file, FactKind.CONTRACT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(
                        "column \"started_at\" is named like started_at, but its values, such as \"erster Januar\"");
    }

    /** Also a table of customers could be made of it, with the days as words; one with as little else is one. */
    @Test
    void takesContractsWithWrongDaysForNoCustomers() {
        Path odd = fixture.file("odd.csv", "customer,plan,start,mrr\nann,gold,=1+1,5\nbob,gold,soon,6\n");
        assertThatThrownBy(() -> fixture.run(odd, ImportOptions.guessing())).hasMessageContaining("column \"start\"");

        Path customers = fixture.file("who.csv", "customer,name,start\nann,Ann,spring\nbob,Bob,autumn\n");
        assertThat(fixture.run(customers, ImportOptions.guessing())
                        .plan()
                        .mapping()
                        .kind())
                .isEqualTo(FactKind.CUSTOMER);
    }
}
