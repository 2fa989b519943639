package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The contract that scripts rely on. */
class ChurnCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Shell shell = new Shell(folder);

    /**
     * Ten at the start of January: two leave, one of them back on the 25th, so that lost is 1 and left is 3 with the new
     * one who leaves at once; one old one returns.
     */
    @BeforeEach
    void importContracts() throws IOException {
        shell = new Shell(folder);
        List<String> rows = new ArrayList<>(List.of("customer_id,start_date,end_date,plan"));
        for (int i = 0; i < 8; i++) {
            rows.add("stays" + i + ",2025-06-01,,basic");
        }
        rows.add("leaves,2025-06-01,2026-01-20,pro");
        rows.add("bounces,2025-06-01,2026-01-05,pro");
        rows.add("bounces,2026-01-25,,pro");
        rows.add("new,2026-01-10,,basic");
        rows.add("early,2026-01-10,2026-01-15,basic");
        rows.add("returns,2025-01-01,2025-10-01,basic");
        rows.add("returns,2026-01-15,,basic");
        rows.add("later,2026-02-10,,basic");
        String file = shell.file("contracts.csv", rows.toArray(String[]::new));
        assertThat(shell.run("import", "--as", "contracts", file).code()).isZero();
    }

    @Test
    void printsOneObjectWithTheFieldsScriptsRelyOn() {
        JsonNode churn = churn("holdfast");

        assertThat(churn.propertyNames())
                .contains(
                        "definition",
                        "metric",
                        "period",
                        "numerator",
                        "denominator",
                        "value",
                        "interval",
                        "flows",
                        "formula",
                        "sql");
        assertThat(churn.get("definition").asString()).isEqualTo("holdfast");
        assertThat(churn.get("metric").asString()).isEqualTo("churn.cohort");
        assertThat(churn.get("period").get("from").asString()).isEqualTo("2026-01-01");
        assertThat(churn.get("period").get("to").asString()).isEqualTo("2026-02-01");
        assertThat(churn.get("numerator").asLong()).isEqualTo(1);
        assertThat(churn.get("denominator").asLong()).isEqualTo(10);
        assertThat(churn.get("value").asDouble()).isEqualTo(0.1);
        assertThat(churn.get("interval").get("low").asDouble()).isBetween(0.017, 0.018);
        assertThat(churn.get("interval").get("high").asDouble()).isBetween(0.404, 0.405);
        assertThat(churn.get("formula").asString()).isEqualTo("|L_S| / |S|");
        assertThat(churn.get("sql").asString()).startsWith("WITH").contains("FROM flow");
    }

    @Test
    void countsTheFlows() {
        JsonNode flows = churn("holdfast").get("flows");

        assertThat(flows.get("S").asLong()).isEqualTo(10);
        assertThat(flows.get("E").asLong()).isEqualTo(11);
        assertThat(flows.get("N").asLong()).isEqualTo(2);
        assertThat(flows.get("R").asLong()).isEqualTo(1);
        assertThat(flows.get("lostS").asLong()).isEqualTo(1);
        assertThat(flows.get("lostN").asLong()).isEqualTo(1);
        assertThat(flows.get("lostR").asLong()).isZero();
        assertThat(flows.get("bounced").asLong()).isEqualTo(1);
        assertThat(flows.get("left").asLong()).isEqualTo(3);
    }

    @Test
    void followsTheDefinition() {
        assertThat(churn("stripe").get("value").asDouble()).isEqualTo(3.0 / 12);
        assertThat(churn("profitwell").get("value").asDouble()).isEqualTo(2.0 / 10);
        assertThat(churn("recurly").get("value").asDouble()).isEqualTo(3.0 / 10);
        assertThat(churn("wukong").get("value").asDouble()).isEqualTo(3.0 / 2);
        assertThat(churn("questionpro").get("value").asDouble()).isEqualTo(-1.0 / 10);
        assertThat(churn("jiandaoyun").get("value").asDouble()).isEqualTo(1.0 / 10);
    }

    @Test
    void turnsASwitch() {
        JsonNode churn = shell.run("churn", "--period", "2026-01", "--set", "gap_days=25", "--format", "json")
                .json();

        assertThat(churn.get("definition").asString()).isEqualTo("holdfast gap_days=25");
        assertThat(churn.get("flows").get("bounced").asLong()).isZero();
        assertThat(churn.get("flows").get("left").asLong()).isEqualTo(2);
    }

    @Test
    void carriesEverySwitchAndWhoSaidSo() {
        JsonNode settings = shell.run(
                        "churn",
                        "--period",
                        "2026-01",
                        "--definition",
                        "stripe",
                        "--set",
                        "pause=lost",
                        "--format",
                        "json")
                .json()
                .get("settings");

        assertThat(settings.get("version").asInt()).isEqualTo(1);
        JsonNode switches = settings.get("switches");
        assertThat(switches.get("basis").get("value").asString()).isEqualTo("contract");
        assertThat(switches.get("basis").get("origin").asString()).isEqualTo("found");
        assertThat(switches.get("basis").get("how").asString()).isEqualTo("there are contracts");
        assertThat(switches.get("pause").get("origin").asString()).isEqualTo("set");
        assertThat(switches.get("gap_days").get("value").asInt()).isZero();
        assertThat(switches.get("gap_days").get("origin").asString()).isEqualTo("definition");
        assertThat(switches.get("contract_end").get("origin").asString()).isEqualTo("default");
    }

    @Test
    void saysBelowTheTableWhatIsNotAsUsual() {
        String table = shell.run("churn", "--period", "2026-01", "--set", "gap_days=25")
                .out();

        assertThat(table)
                .contains("Settled: basis=contract (found: there are contracts); gap_days=25 (set).")
                .doesNotContain("contract_end");
    }

    @Test
    void isNullWhenUndefined() {
        JsonNode churn =
                shell.run("churn", "--period", "2024-01", "--format", "json").json();

        assertThat(churn.get("value").isNull()).isTrue();
        assertThat(churn.get("interval").get("low").isNull()).isTrue();
        assertThat(churn.get("denominator").asLong()).isZero();
    }

    @Test
    void countsASegmentOnly() {
        JsonNode churn = shell.run("churn", "--period", "2026-01", "--segment", "plan = pro", "--format", "json")
                .json();

        assertThat(churn.get("denominator").asLong()).isEqualTo(2);
        assertThat(churn.get("numerator").asLong()).isEqualTo(1);
    }

    /** The query shown, run on the store by whoever wants to check it. */
    @Test
    void theQueryOfASegmentReproducesTheFigure() throws IOException {
        String sql = shell.run("churn", "--period", "2026-01", "--segment", "plan = pro", "--format", "json")
                .json()
                .get("sql")
                .asString();
        Path answer = folder.resolve("answer.csv");

        assertThat(shell.run("export", "--query", sql, answer.toString()).code())
                .isZero();
        assertThat(Files.readString(answer)).isEqualToNormalizingNewlines("numerator,denominator\n1,2\n");
    }

    @Test
    void theQueryOfGroupsReproducesThem() throws IOException {
        String sql = shell.run("churn", "--period", "2026-01", "--by", "plan", "--format", "json")
                .json()
                .get("sql")
                .asString();
        Path answer = folder.resolve("groups.csv");

        assertThat(shell.run("export", "--query", sql, answer.toString()).code())
                .isZero();
        assertThat(Files.readString(answer))
                .isEqualToNormalizingNewlines("label,numerator,denominator\nbasic,0,8\npro,1,2\n");
    }

    /**
     * One of ten left, of pro one of two. P(R ≤ 1 of 2) = 0.99, P(R = 1) = 0.18, P(R = 2) = 0.01: the limits end at (1 − 0.015 /
     * 0.18) / 2 and (2 − 0.001 / 0.01) / 2.
     */
    @Test
    void tellsTheLimitsOfChanceOfEachGroupAndOfEverySizeBetween() {
        JsonNode answer = shell.run("churn", "--period", "2026-01", "--by", "plan", "--format", "json")
                .json();
        JsonNode pro = answer.get("groups").get(0);

        assertThat(pro.get("group").asString()).isEqualTo("pro");
        assertThat(pro.at("/limits/warning/low").asDouble()).isZero();
        assertThat(pro.at("/limits/warning/high").asDouble()).isCloseTo(0.4583333, within(1e-6));
        assertThat(pro.at("/limits/alarm/high").asDouble()).isCloseTo(0.95, within(1e-12));
        assertThat(pro.get("place").asString())
                .as("one or more of two leave by chance in 0.19 of all cases")
                .isEqualTo("inside");
        assertThat(answer.at("/funnel/0/size").asLong()).as("below the two").isEqualTo(1);
        assertThat(answer.get("funnel")
                        .get(answer.get("funnel").size() - 1)
                        .get("size")
                        .asLong())
                .as("above the eight")
                .isEqualTo(9);
    }

    @Test
    void saysThatNobodyHasWhatASegmentAsksFor() {
        assertThat(shell.run("churn", "--period", "2026-01", "--segment", "plan = prp")
                        .out())
                .contains("No customer has ever had plan 'prp'; did you mean 'pro'?");
    }

    @Test
    void splitsByPlan() {
        Shell.Result result = shell.run("churn", "--period", "2026-01", "--by", "plan", "--format", "csv");

        assertThat(result.out()).contains("basic,0,8").contains("pro,0.5,2").contains("all,0.1,10");
    }

    @Test
    void isAnsweredAsKnownOnAnEarlierDay() {
        Shell.Result early = shell.run("churn", "--period", "2026-01", "--as-of", "2026-02-27");
        assertThat(early.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(early.err())
                .contains("Nothing was known yet by 2026-02-27. Choose a later day. [NO_FACTS 109]")
                .doesNotContain("--data");
        assertThat(shell.run("churn", "--period", "2026-01", "--as-of", "2026-03-01")
                        .code())
                .isZero();
    }

    @Test
    void namesTheCustomersBehindTheNumber() {
        JsonNode lost = shell.run("customers", "--period", "2026-01", "--flow", "lostS", "--format", "json")
                .json();

        assertThat(lost.get("count").asInt()).isEqualTo(1);
        assertThat(lost.get("customers").get(0).asString()).isEqualTo("leaves");
        assertThat(lost.get("members").get(0).get("day").asString()).startsWith("2026-01-");
        assertThat(lost.get("members").get(0).get("plan").asString()).isEqualTo("pro");
        Shell.Result shown =
                shell.run("customers", "--period", "2026-01", "--show", "plan,acquired", "--format", "csv");
        assertThat(shown.out()).startsWith("customer_id,day,plan,acquired\r\nleaves,2026-01-");
        assertThat(shell.run("customers", "--period", "2026-01", "--show", "plam")
                        .err())
                .contains("did you mean 'plan'?");
    }

    @Test
    void bridgesToAnotherDefinition() {
        JsonNode bridge = shell.run("compare", "--period", "2026-01", "--with", "stripe", "--format", "json")
                .json();

        double sum = bridge.get("from").get("value").asDouble();
        for (JsonNode step : bridge.get("steps")) {
            sum += step.get("contribution").asDouble();
        }
        assertThat(sum).isCloseTo(0.25, org.assertj.core.api.Assertions.within(1e-12));
    }

    private JsonNode churn(String definition) {
        return shell.run("churn", "--period", "2026-01", "--definition", definition, "--format", "json")
                .json();
    }

    @Test
    void saysNothingOfAPeriodThatLiesAhead() {
        Shell.Result ahead = shell.run("churn", "--period", "2026-04");

        assertThat(ahead.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(ahead.err()).contains("2026-04-01").contains("by 2026-03-01").contains("NO_FACTS");
        assertThat(ahead.out()).isEmpty();
        assertThat(shell.run("churn", "--period", "2026-03").code())
                .as("a period that begins today has begun")
                .isZero();
    }
}
