package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.BatchCounts;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file that goes on where the one before ended: 20 days of a login a day are in the store, and 40 days from the twentieth
 * on come. One row of forty touches the times of the store, few enough to look for known rows only after all were read.
 */
class OverlapTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);

    @TempDir
    Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() {
        fixture = new ImportFixture(folder);
        fixture.run(fixture.file("earlier.csv", logins(0, 20, "login")), FactKind.ACTIVITY);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static String logins(int from, int to, String firstName) {
        StringBuilder text = new StringBuilder("user_id,event,timestamp\n");
        for (int day = from; day < to; day++) {
            text.append("c")
                    .append(day % 3)
                    .append(',')
                    .append(day == from ? firstName : "login")
                    .append(',');
            text.append(FIRST.plusDays(day)).append(" 10:00:00\n");
        }
        return text.toString();
    }

    private BatchCounts later(String firstName) {
        return fixture.run(fixture.file("later.csv", logins(19, 59, firstName)), FactKind.ACTIVITY)
                .counts();
    }

    @Test
    void knowsTheRowBothFilesHave() {
        assertThat(later("login")).isEqualTo(new BatchCounts(40, 39, 1, 0));
        assertThat(fixture.count("activities")).isEqualTo(59);
    }

    @Test
    void takesARowOfTheSameMomentThatIsAnother() {
        assertThat(later("logout")).isEqualTo(new BatchCounts(40, 40, 0, 0));
        assertThat(fixture.rows("SELECT row_no, name FROM activities WHERE batch_id = 2 ORDER BY row_no LIMIT 2"))
                .containsExactly("1|logout", "2|login");
    }
}
