package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.detective.ChurnEffect;
import io.holdfast.store.detective.ChurnEffect.Reason;
import io.holdfast.store.detective.Detective;
import io.holdfast.store.detective.Finding;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings of the import detective, each beside a near miss. The last complete month is January 2026. */
class DetectiveTest {
    private static final String HEADER = "customer_id,contract_id,start_date,end_date,cancel_requested_at\n";

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

    private List<Finding> look(FactKind kind, String text) {
        ImportPlan plan = fixture.importer.plan(fixture.file("file.csv", text), ImportOptions.as(kind));
        return fixture.importer.rehearse(plan, Progress.NONE).findings();
    }

    private static Finding only(List<Finding> findings, String code) {
        assertThat(findings)
                .extracting(finding -> finding.code() + (finding.form().isEmpty() ? "" : "." + finding.form()))
                .as("known kinds")
                .isSubsetOf(Detective.KINDS);
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Four customers active at the start of January, named s1 to s4, who stay until February. */
    private static String stayers() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 1; i <= 4; i++) {
            text.append("s%d,c%d,2025-03-0%d,2026-02-0%d,\n".formatted(i, i, i, i));
        }
        return text.toString();
    }

    @Test
    void findsNothingInCleanContracts() {
        assertThat(look(FactKind.CONTRACT, stayers())).isEmpty();
    }

    @Test
    void takesAFollowingContractForAChangeOfPlan() {
        // Five were there on 1 January; m is between two contracts on 1 February: 1/5 = 20 % churn, 0 % once mended.
        String text = stayers() + "m,c5,2025-01-01,2026-01-29,\nm,c6,2026-02-03,,\n";
        Finding finding = only(look(FactKind.CONTRACT, text), "plan_migration");

        assertThat(finding.count()).isEqualTo(1);
        assertThat(finding.effect().points()).hasValue(-20.0);
        assertThat(finding.sample()).containsExactly("m: 2026-01-29 → 2026-02-03");
    }

    @Test
    void leavesAReturnAfterWeeksAlone() {
        String text = stayers() + "m,c5,2025-01-01,2026-01-05,\nm,c6,2026-02-03,,\n";
        assertThat(look(FactKind.CONTRACT, text)).isEmpty();
    }

    @Test
    void findsAMoveToNewIds() {
        StringBuilder text = new StringBuilder(stayers());
        for (int i = 10; i < 32; i++) {
            text.append("old%d,o%d,2025-01-01,2026-01-15,\n".formatted(i, i));
            text.append("new%d,n%d,2026-01-15,2026-02-08,\n".formatted(i, i));
        }
        Finding finding = only(look(FactKind.CONTRACT, text.toString()), "mass_migration");

        assertThat(finding.count()).isEqualTo(22);
        // 22 of 26 seem to leave; in truth nobody did.
        assertThat(finding.effect().points().orElseThrow())
                .isCloseTo(-100.0 * 22 / 26, org.assertj.core.api.Assertions.within(1e-4));
    }

    @Test
    void findsEndsBeforeStarts() {
        String text = stayers() + "e,c5,2026-01-10,2025-12-10,\n";
        Finding finding = only(look(FactKind.CONTRACT, text), "end_before_start");

        assertThat(finding.count()).isEqualTo(1);
        assertThat(finding.effect().points()).hasValue(0.0);
    }

    @Test
    void findsEndsDatedBeforeTheRequest() {
        // As dated b left in December; asked for on 20 January he leaves in January: 1 of 5.
        String text = stayers() + "b,c5,2025-01-01,2025-12-20,2026-01-20\nq,c6,2025-01-01,2026-02-08,2026-01-08\n";
        Finding finding = only(look(FactKind.CONTRACT, text), "backdated_end");

        assertThat(finding.count()).isEqualTo(1);
        assertThat(finding.effect().points().orElseThrow())
                .isCloseTo(100.0 / 6, org.assertj.core.api.Assertions.within(1e-4));
    }

    @Test
    void findsEndsDatedBeforeTheStoreKnewTheContractAsRunning() {
        fixture.run(fixture.file("before.csv", HEADER + "b,c5,2025-01-01,,\nk,c6,2025-01-01,,\n"), FactKind.CONTRACT);
        String text = stayers() + "b,c5,2025-01-01,2025-12-20,\nk,c6,2025-01-01,2026-02-10,\n";

        assertThat(only(look(FactKind.CONTRACT, text), "backdated_end").count()).isEqualTo(1);
    }

    @Test
    void findsMidnightsOfAnotherZone() {
        StringBuilder text = new StringBuilder("customer_id,start_date,end_date\n");
        for (int i = 10; i < 31; i++) {
            text.append("z%d,2025-01-%d 23:00:00,2026-01-31 23:00:00\n".formatted(i, i));
        }
        Finding finding = only(look(FactKind.CONTRACT, text.toString()), "zone_shift");

        assertThat(finding.count()).isEqualTo(21);
        // They end on the last evening of January in UTC, and with February where they live: no churn in January.
        assertThat(finding.effect().points()).hasValue(-100.0);
        assertThat(finding.form()).isEqualTo("midnight");
        assertThat(finding.values()).containsEntry("move", "+1").containsEntry("hour", "23");
    }

    @Test
    void leavesRealMidnightsAlone() {
        StringBuilder text = new StringBuilder("customer_id,start_date,end_date\n");
        for (int i = 10; i < 31; i++) {
            text.append("z%d,2025-01-%d 00:00:00,2026-02-01 00:00:00\n".formatted(i, i));
        }
        assertThat(look(FactKind.CONTRACT, text.toString()))
                .noneMatch(finding -> finding.code().equals("zone_shift"));
    }

    @Test
    void findsDaysWithoutRowsAndCustomersWhoSleepByDay() {
        StringBuilder text = new StringBuilder("user_id,event,timestamp\n");
        LocalDate first = LocalDate.of(2025, 6, 1);
        for (int day = 0; day < 60; day++) {
            for (int i = 0; i < 30 && day != 30 && day != 31; i++) {
                int hour = (i * 7 + 18) % 19 >= 10 ? (i * 7 + 18) % 19 + 5 : (i * 7 + 18) % 19;
                text.append("u%d,login,%s %02d:%02d:00\n".formatted(i, first.plusDays(day), hour, i));
            }
        }
        List<Finding> findings = look(FactKind.ACTIVITY, text.toString());

        assertThat(only(findings, "missing_days").count()).isEqualTo(2);
        assertThat(only(findings, "missing_days").sample()).containsExactly("2025-07-01 … 2025-07-02");
        assertThat(only(findings, "zone_shift").values())
                .containsEntry("hour", "10")
                .containsEntry("move", "-9");
    }

    @Test
    void findsHolesInRunningNumbersAndExportsOfSurvivors() {
        StringBuilder text = new StringBuilder("customer_id,contract_id,start_date,end_date\n");
        for (int i = 1; i <= 200; i++) {
            if (i < 50 || i > 69) {
                text.append("p%d,K-%d,%s,\n"
                        .formatted(i, i, LocalDate.of(2023, 1, 1).plusDays(i * 4L)));
            }
        }
        List<Finding> findings = look(FactKind.CONTRACT, text.toString());

        assertThat(only(findings, "missing_ids").count()).isEqualTo(20);
        assertThat(only(findings, "missing_ids").sample()).containsExactly("50 … 69");
        assertThat(only(findings, "survivors_only").effect()).isEqualTo(ChurnEffect.unknown(Reason.NOT_IN_FILE));
        assertThat(only(findings, "missing_ids").values())
                .containsEntry("range", "200")
                .containsEntry("field", "contract_id");
    }

    @Test
    void findsOnePersonUnderTwoIdsAndItsEffectOnTheContractsKnown() {
        fixture.run(
                fixture.file("contracts.csv", stayers() + "x1,c5,2025-01-01,2026-01-20,\nx2,c6,2026-01-25,,\n"),
                FactKind.CONTRACT);
        String customers =
                "customer_id,name,email\nx1,Xavier,X@example.org\nx2,Xavier P,x@example.org\ns1,Sam,s@example.org\n";
        Finding finding = only(look(FactKind.CUSTOMER, customers), "two_ids");

        assertThat(finding.count()).isEqualTo(1);
        assertThat(finding.effect().points()).hasValue(-20.0);
    }

    @Test
    void findsEqualRowsAndRowsOfTheFuture() {
        String text = "customer_id,order_date,amount\na,2026-01-01,5\na,2026-01-01,5\na,2026-01-01,6\nb,2027-01-01,5\n";
        List<Finding> findings = look(FactKind.ORDER, text);

        assertThat(only(findings, "equal_rows").count()).isEqualTo(1);
        assertThat(only(findings, "future_dates").count()).isEqualTo(1);
        // a and b: nobody had bought before January
        assertThat(only(findings, "future_dates").effect()).isEqualTo(ChurnEffect.unknown(Reason.NOBODY_AT_START));
    }

    /** On 10 January the file begins to lack days; d is silent from the 9th until the 25th, e for good, f never. */
    @Test
    void saysWhatDaysWithoutRowsDoToChurnBySilence() {
        StringBuilder text = new StringBuilder("user_id,event,timestamp\n");
        LocalDate first = LocalDate.of(2025, 11, 1);
        for (int day = 0; day < 97; day++) {
            LocalDate date = first.plusDays(day);
            boolean lacking = !date.isBefore(LocalDate.of(2026, 1, 25)) && date.isBefore(LocalDate.of(2026, 1, 30));
            for (int i = 0; i < 24 && !lacking; i++) {
                text.append("f%d,login,%s 12:00:00\n".formatted(i, date));
            }
            if (date.isBefore(LocalDate.of(2026, 1, 14))) {
                text.append("d,login,%s 12:00:00\n".formatted(date));
            }
            if (date.isBefore(LocalDate.of(2026, 1, 10))) {
                text.append("e,login,%s 12:00:00\n".formatted(date));
            }
        }
        Finding finding = only(look(FactKind.ACTIVITY, text.toString()), "missing_days");

        assertThat(finding.count()).isEqualTo(5);
        // Lost after 15 days: d (last on the 13th) and e (the 9th) of 26; with five days more only e is.
        assertThat(finding.effect().points().orElseThrow())
                .isCloseTo(-100.0 / 26, org.assertj.core.api.Assertions.within(1e-4));
    }

    @Test
    void saysThatRepeatedPurchasesChangeNoChurn() {
        String text = "customer_id,order_date,amount\na,2025-12-20,5\na,2025-12-20,5\nb,2025-12-21,5\nb,2026-02-03,5\n";
        assertThat(only(look(FactKind.ORDER, text), "equal_rows").effect())
                .isEqualTo(new ChurnEffect.Points(0, "2026-01"));
    }

    @Test
    void saysWhichFactsChurnDoesNotDependOn() {
        String text = "customer_id,opened_at,category\na,2026-01-01,x\na,2026-01-01,x\n";
        assertThat(only(look(FactKind.TICKET, text), "equal_rows").effect())
                .isEqualTo(ChurnEffect.unknown(Reason.NOT_COUNTED));
    }

    @Test
    void waitsForTheContractsOfPeopleUnderTwoIds() {
        String customers = "customer_id,name,email\nx1,Xavier,X@example.org\nx2,Xavier P,x@example.org\n";
        assertThat(only(look(FactKind.CUSTOMER, customers), "two_ids").effect())
                .isEqualTo(ChurnEffect.unknown(Reason.NEEDS_CONTRACTS));
    }

    @Test
    void findsContractsOfTheFuture() {
        Finding finding = only(look(FactKind.CONTRACT, stayers() + "f,c5,2026-05-01,,\n"), "future_dates");
        assertThat(finding.effect().points()).hasValue(0.0);
    }
}
