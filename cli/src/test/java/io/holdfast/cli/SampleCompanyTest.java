package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The demo from nothing to its report, and every command that answers from it. */
class SampleCompanyTest {
    @TempDir
    static Path folder = Path.of("");

    private static Shell.Result demo = new Shell.Result(-1, "", "");

    @BeforeAll
    static void run() {
        demo = Shell.raw("demo", "--dir", folder.toString(), "--customers", "500", "--no-serve");
    }

    @AfterAll
    static void forget() {
        demo = new Shell.Result(-1, "", "");
    }

    @Test
    void endsInAReportThatNeedsNoNetwork() throws IOException {
        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(demo.out()).contains("churn.cohort");
        String report = Files.readString(folder.resolve("report.html"));
        assertThat(report)
                .contains("Sample company")
                .doesNotContain("src=\"http")
                .doesNotContain("href=\"http");
    }

    @Test
    void losesNoRow() {
        JsonNode batches = answer("inspect").get("batches");

        assertThat(batches).hasSize(12);
        for (JsonNode batch : batches) {
            assertThat(batch.get("read").asLong())
                    .isEqualTo(batch.get("accepted").asLong()
                            + batch.get("known").asLong()
                            + batch.get("quarantined").asLong());
            assertThat(batch.get("quarantined").asLong()).isZero();
        }
    }

    @Test
    void retentionAndChurnAreComplements() {
        double churn = answer("churn", "--period", "2025-12").get("value").asDouble();
        double retention =
                answer("retention", "--period", "2025-12").get("value").asDouble();

        assertThat(churn + retention).isEqualTo(1.0);
        assertThat(churn).isBetween(0.005, 0.08);
    }

    @Test
    void movementsAddUp() {
        JsonNode lines = answer("movements", "--period", "2025-12")
                .get("currencies")
                .get(0)
                .get("minorUnits");

        long closing = lines.get("opening").asLong();
        for (String line :
                new String[] {"new", "expansion", "contraction", "churn", "reactivation", "pause", "resume", "fx"}) {
            closing += lines.get(line).asLong();
        }
        assertThat(closing).isEqualTo(lines.get("closing").asLong());
    }

    @Test
    void cohortsWarningsAndBreakdownsAreThere() {
        assertThat(answer("cohorts", "--count", "6").get("cohorts")).hasSize(6);
        assertThat(answer("cohorts", "--count", "6", "--of", "mrr").get("cohorts"))
                .hasSize(6);
        assertThat(answer("warn").get("warnings")).isNotEmpty();
        JsonNode owners = answer("churn", "--by", "owner", "--period", "2025");
        long lost = 0;
        for (JsonNode group : owners.get("groups")) {
            lost += group.get("numerator").asLong();
        }
        assertThat(lost).isEqualTo(owners.get("total").get("numerator").asLong());
    }

    private static JsonNode answer(String command, String... arguments) {
        String[] words = new String[arguments.length + 5];
        words[0] = command;
        words[1] = "--data";
        words[2] = folder.resolve("data").toString();
        words[3] = "--format";
        words[4] = "json";
        System.arraycopy(arguments, 0, words, 5, arguments.length);
        Shell.Result result = Shell.raw(words);
        assertThat(result.code()).as(result.err()).isZero();
        return result.json();
    }
}
