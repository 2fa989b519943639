package io.holdfast.core.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.random.FactTables;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.random.RandomRules;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Timelines;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The warnings of a day equal their query, sign by sign and customer by customer, whatever the rules. */
class WarningSqlTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
    private static final Inactivity[] SILENCES = {
        Inactivity.fixed(15), Inactivity.fixed(40), Inactivity.personal(2.5, 9), Inactivity.personal(1, 30)
    };

    @Test
    void everyWarningEqualsItsQueryUnderRandomRules() throws SQLException {
        RandomHistories histories = new RandomHistories(91, 500);
        Timelines timelines = histories.timelines();
        Set<WarningKind> seen = EnumSet.noneOf(WarningKind.class);
        try (FactTables tables = new FactTables(histories)) {
            for (int variant = 0; variant < 24; variant++) {
                WarningRules rules = rules(timelines, variant);
                List<Warning> warnings =
                        EarlyWarning.of(timelines, rules, (int) DAY.toEpochDay(), CustomerTest.EVERYBODY);
                warnings.forEach(warning -> seen.add(warning.kind()));
                String sql = WarningSql.of(rules, DAY);
                assertThat(tables.rows(sql))
                        .as("%s%n%s", rules, sql)
                        .containsExactlyInAnyOrderElementsOf(
                                warnings.stream().map(WarningSqlTest::row).toList());
            }
        }
        assertThat(seen).as("every sign is seen").containsExactlyInAnyOrder(WarningKind.values());
    }

    @Test
    void theWarningsOfASegmentEqualTheirQuery() throws SQLException {
        RandomHistories histories = new RandomHistories(92, 300);
        Timelines timelines = histories.timelines();
        RandomRules written = new RandomRules(92);
        Set<Boolean> told = new HashSet<>();
        try (FactTables tables = new FactTables(histories)) {
            for (int variant = 0; variant < 24; variant++) {
                WarningRules rules = rules(timelines, variant);
                Segment segment = Segment.of(written.next(), timelines);
                int day = (int) DAY.toEpochDay();
                List<Warning> warnings = EarlyWarning.of(timelines, rules, day, segment.test());
                int all = EarlyWarning.of(timelines, rules, day, CustomerTest.EVERYBODY)
                        .size();
                told.add(!warnings.isEmpty() && warnings.size() < all);
                String sql = WarningSql.of(rules, DAY, segment.sql());
                assertThat(tables.rows(sql))
                        .as("%s under %s%n%s", segment.text(), rules, sql)
                        .containsExactlyInAnyOrderElementsOf(
                                warnings.stream().map(WarningSqlTest::row).toList());
            }
        }
        assertThat(told).as("some rule chooses among them").contains(true);
    }

    private static WarningRules rules(Timelines timelines, int variant) {
        ChurnDefinition definition =
                Ledger.of(timelines, RandomDefinitions.of(9100L + variant)).definition();
        Inactivity inactivity = SILENCES[variant % SILENCES.length];
        return new WarningRules(
                new WarningRules.Silence(
                        variant % 2 == 0 ? WarningRules.Signal.PURCHASES : WarningRules.Signal.ACTIVITY,
                        inactivity,
                        inactivity.isPersonal() || variant % 3 == 0 ? 0 : 7,
                        WarningRules.Loses.values()[variant / 2 % 4]),
                definition.pastDue(),
                new WarningRules.FrequentBuyer(2 + variant % 2, 60),
                new WarningRules.Ending(10 + variant, variant % 4 < 2));
    }

    private static String row(Warning warning) {
        return String.join(
                "|",
                warning.customerId(),
                warning.kind().name(),
                LocalDate.ofEpochDay(warning.sinceDay()).toString(),
                warning.daysLeft().isPresent()
                        ? Integer.toString(warning.daysLeft().getAsInt())
                        : "-",
                warning.atStake().map(stake -> Long.toString(stake.mrr())).orElse("-"),
                warning.atStake().map(Warning.AtStake::currency).orElse("-"));
    }
}
