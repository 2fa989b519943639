package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.BatchCounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImporterTest {
    private static final String CONTRACTS = """
            customer_id,contract_id,plan,start_date,end_date,monthly_fee,currency
            ann,k1,basic,2025-01-01,2025-06-01,10.50,EUR
            bob,k2,team,2025-02-03,,99,EUR
            """;

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
    void setsAsideTheRowWhoseCurrencyIsNone() {
        fixture.run(fixture.file("plans.csv", """
                        customer_id,contract_id,started_at,amount,currency
                        a,k1,2026-01-01,900,JPY
                        b,k2,2026-01-01,900,yens
                        c,k3,2026-01-01,900,JPY
                        """), FactKind.CONTRACT);
        assertThat(fixture.rows("SELECT customer_id, amount, currency FROM contracts ORDER BY ALL"))
                .containsExactly("a|900|JPY", "c|900|JPY");
        assertThat(fixture.rows("SELECT row_no, column_name, value FROM quarantine"))
                .containsExactly("2|currency|yens");
    }

    @Test
    void setsAsideTheRowsWhoseWholeNumberOrYesIsNone() {
        fixture.run(fixture.file("terms.csv", """
                        customer_id,contract_id,started_at,notice_days,auto_renew
                        a,k1,2026-01-01,30,yes
                        b,k2,2026-01-01,a month,no
                        c,k3,2026-01-01,14,perhaps
                        d,k4,2026-01-01,,
                        e,k5,2026-01-01,60,no
                        """), FactKind.CONTRACT);
        assertThat(fixture.rows("SELECT customer_id, notice_days, auto_renew FROM contracts ORDER BY ALL"))
                .containsExactly("a|30|true", "d|-|-", "e|60|false");
        assertThat(fixture.rows("SELECT row_no, column_name, value FROM quarantine ORDER BY ALL"))
                .containsExactly("2|notice_days|a month", "3|auto_renew|perhaps");
    }

    @Test
    void setsAsideTheRowOfATableWithoutDatesThatDoesNotSayWhetherOneLeft() {
        String text = "id,tenure,churn\na,3,Yes\nb,14,No\nc,2,perhaps\nd,5,No\n";
        fixture.run(fixture.file("telco_2026-01-31.csv", text), ImportOptions.guessing());
        assertThat(fixture.rows("SELECT DISTINCT customer_id FROM contracts ORDER BY ALL"))
                .containsExactly("a", "b", "d");
        assertThat(fixture.rows("SELECT row_no, column_name, value FROM quarantine"))
                .containsExactly("3|churn|perhaps");
    }

    @Test
    void makesContractsOfACsv() {
        ImportResult result = fixture.run(fixture.file("contracts.csv", CONTRACTS), ImportOptions.guessing());

        assertThat(result.counts()).isEqualTo(new BatchCounts(2, 2, 0, 0));
        assertThat(fixture.rows("SELECT batch_id, row_no, source, valid_at, customer_id, contract_id, plan, started_at,"
                        + " ended_at, amount, currency FROM contracts ORDER BY row_no"))
                .containsExactly(
                        "1|1|contracts|2025-01-01 00:00:00|ann|k1|basic|2025-01-01 00:00:00|2025-06-01 00:00:00|1050|EUR",
                        "1|2|contracts|2025-02-03 00:00:00|bob|k2|team|2025-02-03 00:00:00|-|9900|EUR");
        assertThat(fixture.rows("SELECT DISTINCT known_at FROM contracts")).containsExactly("2026-02-10 12:00:00");
    }

    @Test
    void refusesNothingAndChangesNothingForTheSameFileAgain() {
        Path file = fixture.file("contracts.csv", CONTRACTS);
        fixture.run(file, FactKind.CONTRACT);
        String before = fixture.everything();

        ImportResult again = fixture.run(fixture.file("copy.csv", CONTRACTS), FactKind.CONTRACT);

        assertThat(again.alreadyImported()).isTrue();
        assertThat(again.earlier().orElseThrow().id()).isEqualTo(1);
        assertThat(fixture.everything()).isEqualTo(before);
    }

    @Test
    void importsAFileAgainOnceItsBatchIsUndone() {
        Path file = fixture.file("contracts.csv", CONTRACTS);
        fixture.run(file, FactKind.CONTRACT);
        fixture.store.undo(1);

        ImportResult again = fixture.run(file, FactKind.CONTRACT);

        assertThat(again.counts()).isEqualTo(new BatchCounts(2, 2, 0, 0));
        assertThat(fixture.rows("SELECT count(*) FROM contract")).containsExactly("2");
    }

    @Test
    void tellsKnownRowsFromCorrections() {
        fixture.run(fixture.file("january.csv", CONTRACTS), FactKind.CONTRACT);
        String later = CONTRACTS.replace("bob,k2,team,2025-02-03,,99", "bob,k2,team,2025-02-03,2026-01-31,99")
                + "eve,k3,basic,2026-01-05,,10.50,EUR\n";

        ImportResult result = fixture.run(fixture.file("february.csv", later), FactKind.CONTRACT);

        assertThat(result.counts()).isEqualTo(new BatchCounts(3, 2, 1, 0));
        assertThat(result.corrections()).isEqualTo(1);
        assertThat(fixture.rows("SELECT contract_id, end_day FROM contract ORDER BY 1"))
                .containsExactly("k1|2025-06-01", "k2|2026-01-31", "k3|-");
    }

    @Test
    void takesTwoEqualRowsOfOneFileForTwoFactsAndTheSameRowsLaterForTheSame() {
        String day = "user_id,event,timestamp\nann,login,2026-01-01 08:00:00\nann,login,2026-01-01 08:00:00\n"
                + "bob,login,2026-01-01 09:00:00\n";
        ImportResult first = fixture.run(fixture.file("a.csv", day), FactKind.ACTIVITY);

        ImportResult second = fixture.run(
                fixture.file("b.csv", day + "ann,login,2026-01-01 08:00:00\nann,login,2026-01-02 08:00:00\n"),
                FactKind.ACTIVITY);

        assertThat(first.counts()).isEqualTo(new BatchCounts(3, 3, 0, 0));
        assertThat(second.counts()).isEqualTo(new BatchCounts(5, 2, 3, 0));
        assertThat(fixture.count("activities")).isEqualTo(5);
    }

    @Test
    void keepsOneOfSeveralEventsWithOneMessageId() {
        String events = "message_id,user_id,event,timestamp\nm1,ann,login,2026-01-01\nm1,ann,login,2026-01-01\n"
                + "m2,ann,login,2026-01-01\n";

        ImportResult result = fixture.run(fixture.file("events.csv", events), FactKind.ACTIVITY);

        assertThat(result.counts()).isEqualTo(new BatchCounts(3, 2, 1, 0));
    }

    @Test
    void setsBadRowsAsideWithColumnValueAndReason() {
        String text = """
                customer_id,start_date,end_date,monthly_fee
                ann,2025-01-01,2025-05-05,10
                ,2025-01-01,2025-05-05,10
                bob,2025-02-30,2025-05-05,10
                cid,2025-01-01,soon,10
                dan,2025-01-01,,ten
                eve,1025-01-01,,10
                fay,,,10
                """;
        ImportResult result = fixture.run(fixture.file("contracts.csv", text), FactKind.CONTRACT);

        assertThat(result.counts()).isEqualTo(new BatchCounts(7, 1, 0, 6));
        assertThat(fixture.rows(
                        "SELECT batch_id, file, row_no, column_name, value, reason_code FROM quarantine ORDER BY 3"))
                .containsExactly(
                        "1|contracts.csv|2|customer_id|-|MISSING",
                        "1|contracts.csv|3|start_date|2025-02-30|BAD_DATE",
                        "1|contracts.csv|4|end_date|soon|BAD_DATE",
                        "1|contracts.csv|5|monthly_fee|ten|BAD_NUMBER",
                        "1|contracts.csv|6|start_date|1025-01-01|DATE_OUT_OF_RANGE",
                        "1|contracts.csv|7|start_date|-|MISSING");
        assertThat(result.quarantine())
                .isEqualTo(Map.of("MISSING", 2L, "BAD_DATE", 2L, "BAD_NUMBER", 1L, "DATE_OUT_OF_RANGE", 1L));
    }

    @Test
    void countsRowsOfTheWrongWidthWithTheirNumbers() {
        String text = "customer_id,date,amount\na,2026-01-01,1\nb,2026-01-01\nc,2026-01-01,3,4\n\"d,2026-01-01,4\n"
                + "e,2026-01-01,5\n";
        ImportResult result = fixture.run(fixture.file("orders.csv", text), FactKind.ORDER);

        assertThat(result.counts()).isEqualTo(new BatchCounts(5, 2, 0, 3));
        assertThat(fixture.rows("SELECT row_no, value, reason_code FROM quarantine ORDER BY 1"))
                .containsExactly(
                        "2|b,2026-01-01|TOO_FEW_COLUMNS",
                        "3|c,2026-01-01,3,4|TOO_MANY_COLUMNS",
                        "4|\"d,2026-01-01,4|BAD_QUOTES");
        assertThat(fixture.rows("SELECT row_no, customer_id FROM orders ORDER BY 1"))
                .containsExactly("1|a", "5|e");
    }

    @Test
    void keepsNothingWhenEveryRowIsBad() {
        String before = fixture.everything();
        Path file = fixture.file("orders.csv", "customer_id,order_date,amount\na,x,1\nb,y,2\n");

        assertThatThrownBy(() -> fixture.run(file, ImportOptions.as(FactKind.ORDER)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                        .isIn(ErrorCode.EVERY_ROW_QUARANTINED, ErrorCode.MAPPING_INCOMPLETE));
        assertThat(fixture.everything()).isEqualTo(before);
    }

    @Test
    void keepsPersonalFieldsApartAndTheRestAsAttributes() {
        String text = "customer id,name,email,country,Favourite colour\nann,Ann A,ann@example.org,DE,red\n"
                + "bob,Bob B,,FR,\n";
        ImportResult result = fixture.run(fixture.file("customers.csv", text), ImportOptions.guessing());

        assertThat(result.plan().mapping().kind()).isEqualTo(FactKind.CUSTOMER);
        assertThat(fixture.rows("SELECT customer_id, country FROM customers ORDER BY 1"))
                .containsExactly("ann|DE", "bob|FR");
        assertThat(fixture.rows("SELECT customer_id, name, email FROM people ORDER BY 1"))
                .containsExactly("ann|Ann A|ann@example.org", "bob|Bob B|-");
        assertThat(fixture.rows("SELECT customer_id, name, value FROM attributes"))
                .containsExactly("ann|Favourite colour|red");
    }

    @Test
    void writesAnAttributeAgainOnlyWhenItChanged() {
        fixture.run(fixture.file("a.csv", "customer id,name,Colour\nann,A,red\nbob,B,blue\n"), FactKind.CUSTOMER);

        ImportResult later = fixture.run(
                fixture.file("b.csv", "customer id,name,Colour\nann,A,red\nbob,B,green\n"), FactKind.CUSTOMER);

        assertThat(later.counts().known()).isEqualTo(2);
        assertThat(later.attributes()).isEqualTo(1);
        assertThat(fixture.rows("SELECT customer_id, value FROM attribute WHERE name = 'Colour' ORDER BY 1"))
                .containsExactly("ann|red", "bob|green");
    }

    @Test
    void takesTheMomentOfTheExport() {
        Path file = fixture.file("contracts.csv", CONTRACTS);
        fixture.run(file, ImportOptions.guessing().withKnownAt(Instant.parse("2025-07-01T00:00:00Z")));

        assertThat(fixture.rows("SELECT DISTINCT known_at FROM contracts")).containsExactly("2025-07-01 00:00:00");
        assertThatThrownBy(() -> fixture.run(
                        fixture.file("other.csv", CONTRACTS + "x,k9,basic,2025-01-01,,1,EUR\n"),
                        ImportOptions.guessing().withKnownAt(Instant.parse("2030-01-01T00:00:00Z"))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_DATE));
    }

    @Test
    void readsLocalTimesInTheZoneGivenAndOffsetsAsTheyAre() {
        String text = "user_id,event,timestamp\nann,login,2026-07-01 00:30:00\nbob,login,2026-07-01T00:30:00+00:00\n";
        fixture.run(
                fixture.file("a.csv", text), ImportOptions.as(FactKind.ACTIVITY).withZone("Europe/Berlin"));

        assertThat(fixture.rows("SELECT customer_id, \"at\" FROM activities ORDER BY 1"))
                .containsExactly("ann|2026-06-30 22:30:00", "bob|2026-07-01 00:30:00");
    }

    @Test
    void remembersTheMappingAndReadsTheEditedOne() throws IOException {
        fixture.run(fixture.file("contracts-2026-01.csv", CONTRACTS), ImportOptions.guessing());
        Path remembered = fixture.store.directory().resolve("mappings/contracts.yaml");
        String edited = Files.readString(remembered, StandardCharsets.UTF_8).replace("  plan: \"plan\"\n", "");
        assertThat(edited).doesNotContain("plan: ");
        Files.writeString(remembered, edited, StandardCharsets.UTF_8);

        fixture.run(
                fixture.file("contracts-2026-02.csv", CONTRACTS.replace("ann,k1", "zoe,k7")), ImportOptions.guessing());

        assertThat(fixture.rows("SELECT plan FROM contracts WHERE contract_id = 'k7'"))
                .containsExactly("-");
    }

    @Test
    void rehearsesWithoutKeepingAnything() {
        String before = fixture.everything();
        ImportPlan plan = fixture.importer.plan(fixture.file("contracts.csv", CONTRACTS), ImportOptions.guessing());

        ImportResult result = fixture.importer.rehearse(plan, Progress.NONE);

        assertThat(result.counts()).isEqualTo(new BatchCounts(2, 2, 0, 0));
        assertThat(result.batch()).isEmpty();
        assertThat(fixture.everything()).isEqualTo(before);
    }

    @Test
    void showsTheMappingAsATable() {
        ImportPlan plan = fixture.importer.plan(fixture.file("contracts.csv", CONTRACTS), ImportOptions.guessing());

        assertThat(plan.table())
                .startsWith("contracts.csv as contracts, shape rows, zone UTC\nfield")
                .contains("amount       monthly_fee")
                .contains("10.50 · 99");
    }

    @Test
    void makesContractsOfTenureAndChurned() {
        String text =
                "id,tenure,churn,monthly charges,gender\na,0,No,10,F\nb,14,Yes,20,M\nc,2,No,30.5,F\nd,-1,No,1,F\n";
        ImportResult result = fixture.run(fixture.file("telco_2026-01-31.csv", text), ImportOptions.guessing());

        assertThat(result.counts()).isEqualTo(new BatchCounts(4, 3, 0, 1));
        assertThat(result.plan().notes()).anyMatch(note -> note.sentence().contains("2026-01-31"));
        assertThat(
                        fixture.rows(
                                "SELECT customer_id, contract_id, started_at::DATE, ended_at::DATE, amount FROM contracts ORDER BY 1"))
                .containsExactly("a|a|2026-01-31|-|1000", "b|b|2024-11-30|2026-01-31|2000", "c|c|2025-11-30|-|3050");
        assertThat(fixture.rows("SELECT value FROM attributes WHERE name = 'gender' ORDER BY customer_id"))
                .containsExactly("F", "M", "F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"下单日期", "下单时间", "订单时间", "购买时间", "付款日期", "支付日期", "成交日期"})
    void knowsTheDayOfAnOrderByItsChineseNames(String header) {
        fixture.run(fixture.file("orders.csv", "客户编号," + header + ",金额\n张伟,2026-01-31,10\n"), FactKind.ORDER);

        assertThat(fixture.rows("SELECT customer_id, day FROM purchase")).containsExactly("张伟|2026-01-31");
    }

    /** Without a day of his own he would be no customer at any time, and his leaving would not count. */
    @Test
    void givesALeaverOfNoWholeMonthOneDay() {
        String text = "id,tenure,churn\nleft at once,0,Yes\nleft in time,14,Yes\nstayed,0,No\n";
        fixture.run(fixture.file("telco_2026-01-31.csv", text), ImportOptions.guessing());

        assertThat(fixture.rows("SELECT customer_id, start_day, end_day FROM contract ORDER BY 1"))
                .containsExactly(
                        "left at once|2026-01-30|2026-01-31",
                        "left in time|2024-11-30|2026-01-31",
                        "stayed|2026-01-31|-");
    }

    @Test
    void multipliesUnitPriceAndQuantityAndKeepsLinesOfOneOrderApart() {
        String text = """
                InvoiceNo,CustomerID,InvoiceDate,UnitPrice,Quantity,StockCode
                1,ann,2026-01-01 10:00:00,2.55,6,x
                1,ann,2026-01-01 10:00:00,0.333,10,y
                1,ann,2026-01-01 10:00:00,2.55,6,x
                C2,ann,2026-01-03 10:00:00,2.55,-1,x
                """;
        ImportResult result = fixture.run(fixture.file("retail.csv", text), ImportOptions.guessing());

        assertThat(result.counts()).isEqualTo(new BatchCounts(4, 4, 0, 0));
        assertThat(fixture.rows("SELECT order_id, amount FROM orders ORDER BY row_no"))
                .containsExactly("1#1|1530", "1#2|333", "1#3|1530", "C2#1|-255");
    }

    @Test
    void tellsHowFarItIs() {
        List<Progress.Phase> phases = new ArrayList<>();
        ImportPlan plan = fixture.importer.plan(fixture.file("contracts.csv", CONTRACTS), ImportOptions.guessing());

        fixture.importer.run(plan, (phase, done, total) -> phases.add(phase));

        assertThat(phases).contains(Progress.Phase.READING, Progress.Phase.WRITING);
    }
}
