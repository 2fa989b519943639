package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.CurrencyPolicy;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties on random histories, under every named definition. The identity is checked wherever a sum is made. */
class MovementsIdentityTest {
    private static final List<Period> MONTHS = List.of(
            Period.of(LocalDate.of(2025, 12, 10), LocalDate.of(2026, 1, 1)),
            Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
            Period.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 20)));
    private static final int DURING = (int) LocalDate.of(2026, 1, 10).toEpochDay();
    private static final FxRates RATES = FxRates.into("EUR")
            .rate("USD", 0, new BigDecimal("0.9137"))
            .rate("USD", DURING, new BigDecimal("0.873311"))
            .rate("JPY", 0, new BigDecimal("0.006123456789"))
            .rate("JPY", DURING + 7, new BigDecimal("0.0071"))
            .build();
    private static final Timelines TIMELINES = new RandomHistories(20260101, 3_000).timelines();

    static Stream<ChurnDefinition> definitions() {
        return Definitions.ALL.stream()
                .map(d -> d.toBuilder().basis(Basis.CONTRACT).build());
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void closesEachPeriodWhereTheNextOpens(ChurnDefinition definition) {
        Ledger ledger = Ledger.of(TIMELINES, definition);
        MoneyFlows[][][] flows = FoldRunner.run(
                TIMELINES, MovementsFold.byCurrency(ledger, MONTHS, CustomerTest.EVERYBODY, Grouping.NONE));

        for (int p = 1; p < MONTHS.size(); p++) {
            for (int c = 0; c < TIMELINES.currencies().size(); c++) {
                assertThat(flows[p][0][c].amount(MoneyLine.OPENING))
                        .isEqualTo(flows[p - 1][0][c].amount(MoneyLine.CLOSING));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void addsUpOverGroups(ChurnDefinition definition) {
        Ledger ledger = Ledger.of(TIMELINES, definition);
        Grouping byThirds = new Grouping() {
            @Override
            public List<String> labels() {
                return List.of("0", "1", "2");
            }

            @Override
            public int group(Timeline timeline, int day) {
                return timeline.customer() % 3;
            }
        };
        MoneyFlows[][][] whole = FoldRunner.run(
                TIMELINES, MovementsFold.converted(ledger, MONTHS, CustomerTest.EVERYBODY, Grouping.NONE, RATES));
        MoneyFlows[][][] parts = FoldRunner.run(
                TIMELINES, MovementsFold.converted(ledger, MONTHS, CustomerTest.EVERYBODY, byThirds, RATES));

        for (int p = 0; p < MONTHS.size(); p++) {
            MoneyFlows sum = Arrays.stream(parts[p]).map(group -> group[0]).reduce(MoneyFlows.NONE, MoneyFlows::plus);
            assertThat(sum).isEqualTo(whole[p][0][0]);
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void opensAndClosesAlikeWhateverTheCurrencyPolicy(ChurnDefinition definition) {
        MoneyFlows fixed = converted(definition, CurrencyPolicy.FIXED_WITH_FX_LINE);
        MoneyFlows floating = converted(definition, CurrencyPolicy.FLOATING);

        assertThat(fixed.amount(MoneyLine.OPENING)).isEqualTo(floating.amount(MoneyLine.OPENING));
        assertThat(fixed.amount(MoneyLine.CLOSING)).isEqualTo(floating.amount(MoneyLine.CLOSING));
        assertThat(fixed.amount(MoneyLine.FX)).isNotZero();
        assertThat(floating.amount(MoneyLine.FX)).isZero();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void addsUpOverPartitionsOfTheCustomers(ChurnDefinition definition) {
        RandomHistories histories = new RandomHistories(5, 900);
        MoneyFlows whole = MovementsFold.of(Ledger.of(histories.timelines(), definition), MONTHS.get(1), RATES);
        MoneyFlows even =
                MovementsFold.of(Ledger.of(histories.timelines(i -> i % 2 == 0), definition), MONTHS.get(1), RATES);
        MoneyFlows odd =
                MovementsFold.of(Ledger.of(histories.timelines(i -> i % 2 != 0), definition), MONTHS.get(1), RATES);

        assertThat(even.plus(odd)).isEqualTo(whole);
    }

    private static MoneyFlows converted(ChurnDefinition definition, CurrencyPolicy policy) {
        Ledger ledger =
                Ledger.of(TIMELINES, definition.toBuilder().currency(policy).build());
        return MovementsFold.of(ledger, MONTHS.get(1), RATES);
    }
}
