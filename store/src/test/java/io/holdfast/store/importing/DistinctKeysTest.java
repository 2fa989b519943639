package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.detective.Finding;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not looked for again once every row of a file is known to have a key of its own, and what still is. */
class DistinctKeysTest {
    private static final String HEADER = "order_id,customer_id,order_date,amount,product\n";

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

    @Test
    void equalRowsAreFoundWhereOneKeyOfManyIsAbsentTwice() {
        ImportResult result = orders(
                "some.csv",
                "O1,c1,2025-11-01,5,tea\n,c2,2025-11-02,6,tea\n,c2,2025-11-02,6,tea\nO4,c3,2025-11-03,7,tea\n");

        assertThat(result.counts().accepted()).isEqualTo(4);
        assertThat(result.findings()).extracting(Finding::code).containsExactly("equal_rows");
    }

    @Test
    void rowsThatDifferInTheirKeyAloneAreNotEqual() {
        ImportResult result = orders("all.csv", "O1,c2,2025-11-02,6,tea\nO2,c2,2025-11-02,6,tea\n");

        assertThat(result.findings()).isEmpty();
        assertThat(fixture.rows("FROM versioned")).isEmpty();
    }

    @Test
    void aKeyOfABatchThatWasUndoneHasTwoVersionsWhenItComesAgain() {
        ImportResult first = orders("first.csv", "O1,c1,2025-11-01,5,tea\nO2,c2,2025-11-02,6,tea\n");
        fixture.store.undo(first.batch().orElseThrow().id());

        ImportResult second = orders("second.csv", "O2,c2,2025-11-02,8,tea\nO3,c3,2025-11-03,7,tea\n");

        assertThat(second.counts().accepted()).isEqualTo(2);
        assertThat(fixture.rows("FROM versioned")).containsExactly("orders");
    }

    @Test
    void batchesWithoutACommonKeyHaveOneVersionOfEach() {
        orders("first.csv", "O1,c1,2025-11-01,5,tea\nO2,c2,2025-11-02,6,tea\n");
        orders("second.csv", "O3,c2,2025-11-02,6,tea\nO4,c3,2025-11-03,7,tea\n");

        assertThat(fixture.rows("FROM versioned")).isEmpty();
    }
}
