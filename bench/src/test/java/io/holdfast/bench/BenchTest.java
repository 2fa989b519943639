package io.holdfast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BenchTest {

    /** The duel itself fails when any two answers differ; times mean nothing at this size. */
    @Test
    void bothSidesGiveEqualAnswers() throws SQLException {
        assertThat(Bench.duel(2000, 1)).contains("rolling inactivity", "weekly lifecycle");
    }

    /** Fails when the tables of both sides differ in any field. */
    @Test
    void bothSidesImportEqualTables() throws SQLException, IOException {
        assertThat(ImportDuel.of(20_000, 1)).contains("contracts", "the same file again");
    }

    @Test
    void aCustomerIsAFunctionOfSeedAndNumber() {
        Customer walked = new Customer(1);
        for (int i = 0; i <= 7; i++) {
            walked.make(i);
        }
        Customer alone = new Customer(1);
        alone.make(7);
        assertThat(alone.activities).isEqualTo(walked.activities);
        assertThat(alone.activity).startsWith(Arrays.copyOf(walked.activity, walked.activities));
    }
}
