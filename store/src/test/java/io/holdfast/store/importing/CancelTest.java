package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is told to stop leaves everything as it was, whichever part of it is under way. */
class CancelTest {
    @TempDir
    Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() {
        fixture = new ImportFixture(folder);
        fixture.run(fixture.file("before.csv", "user_id,event,timestamp\nann,login,2026-01-05\n"), FactKind.ACTIVITY);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Is cancelled from the n-th time it is asked on, and notes which parts it came to. */
    private static final class Cancelled implements Progress {
        private final AtomicInteger left;
        private final Set<Phase> seen = EnumSet.noneOf(Phase.class);

        Cancelled(int asked) {
            this.left = new AtomicInteger(asked);
        }

        @Override
        public void at(Phase phase, long done, long total) {
            seen.add(phase);
        }

        @Override
        public boolean isCancelled() {
            return left.decrementAndGet() < 0;
        }
    }

    private Problem leavesNothing(Path file, Progress progress) {
        String before = fixture.everything();
        ImportPlan plan = fixture.importer.plan(file, ImportOptions.as(FactKind.ACTIVITY));
        Problem problem = catchThrowableOfType(Problem.class, () -> fixture.importer.run(plan, progress));
        assertThat(problem.code()).isEqualTo(ErrorCode.IMPORT_CANCELLED);
        assertThat(fixture.everything()).isEqualTo(before);
        assertThat(folder.resolve("data/tmp")).isEmptyDirectory();

        long rows = fixture.importer.run(plan, Progress.NONE).counts().read();
        assertThat(fixture.count("activity"))
                .as("the same file, imported afterwards")
                .isEqualTo(1 + rows);
        return problem;
    }

    private Path rows(int count, String name, boolean plain) {
        StringBuilder text = new StringBuilder("user_id,event,timestamp\n");
        for (int i = 0; i < count; i++) {
            text.append("user").append(i % 9973).append(plain ? ",login," : ",l\u00f6gin,");
            text.append("2025-").append(10 + i % 3).append('-').append(10 + i % 17);
            text.append('T')
                    .append(10 + i % 13)
                    .append(":00:")
                    .append(10 + i % 49)
                    .append("Z\n");
        }
        return fixture.file(name, text.toString(), plain ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    @Test
    void breaksOffTheStatementThatReads() throws Exception {
        Path file = rows(1_000_000, "large.csv", true);
        assertThat(leavesNothing(file, new Cancelled(1)))
                .as("the database broke it off, not a check after it")
                .hasCauseInstanceOf(SQLException.class);
        Files.delete(file);
    }

    @Test
    void breaksOffTheRewritingOfAnOddFile() {
        Cancelled progress = new Cancelled(0);
        leavesNothing(rows(100_000, "latin.csv", false), progress);
        assertThat(progress.seen).containsExactly(Progress.Phase.PREPARING);
    }

    @Test
    void breaksOffAfterTheLastRowWasRead() {
        Progress progress = new Progress() {
            private volatile boolean read;

            @Override
            public void at(Phase phase, long done, long total) {
                read = phase == Phase.READING && done == total;
            }

            @Override
            public boolean isCancelled() {
                return read;
            }
        };
        leavesNothing(fixture.file("small.csv", "user_id,event,timestamp\nbob,login,2026-01-06\n"), progress);
    }
}
