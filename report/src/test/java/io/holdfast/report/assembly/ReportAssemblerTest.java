package io.holdfast.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.CohortChurn;
import io.holdfast.core.metric.SqlOracle;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import io.holdfast.report.Companies;
import io.holdfast.report.model.Absent;
import io.holdfast.report.model.CohortTable;
import io.holdfast.report.model.DefinitionBridge;
import io.holdfast.report.model.DefinitionFigure;
import io.holdfast.report.model.Figure;
import io.holdfast.report.model.MetricDoc;
import io.holdfast.report.model.Movements;
import io.holdfast.report.model.ReportModel;
import io.holdfast.report.model.Series;
import io.holdfast.report.model.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * On a small company, by hand. January: four customers at the start (A to D); D leaves on the 10th; B grows from 10 to 15
 * euros; E is new with 7, F is new and leaves again; C left on the 5th and is back on the 20th. February runs to the 12th.
 */
class ReportAssemblerTest {
    private static final int LAST = Companies.day(2026, 2, 12);

    @Test
    void headsWithTheLastCompleteMonth() {
        ReportModel model = assemble(small(), Definitions.HOLDFAST);
        Span period = model.headline().orElseThrow().period();
        assertThat(period)
                .isEqualTo(new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), Span.Grain.MONTH, true));
        List<Figure> figures = model.headline().orElseThrow().figures();
        assertThat(figures)
                .extracting(Figure::metric)
                .containsExactly("churn.cohort", "retention.cohort", "customers", "mrr", "nrr", "grr");
        assertThat(figures.get(0))
                .isEqualTo(Figure.share("churn.cohort", 1, 4, figures.get(0).interval()));
        assertThat(model.headline().orElseThrow().annualised().orElseThrow().value())
                .as("1 − 0.75^(365/31)")
                .hasValueCloseTo(0.96620, within(0.00001));
        assertThat(figures.get(2).value()).hasValue(4);
        assertThat(figures.get(3).value()).as("10 + 15 + 10 + 7 euros").hasValue(4_200);
        assertThat(figures.get(4).value()).as("35 of 40").hasValue(0.875);
        assertThat(figures.get(5).value()).as("30 of 40").hasValue(0.75);
        assertThat(model.headline()
                        .orElseThrow()
                        .current()
                        .orElseThrow()
                        .period()
                        .complete())
                .isFalse();
    }

    @Test
    void bridgesRevenueFromOpeningToClosing() {
        Movements movements =
                assemble(small(), Definitions.HOLDFAST).movements().orElseThrow();
        assertThat(movements.lines())
                .contains(
                        new Movements.Line("OPENING", 4_000),
                        new Movements.Line("NEW", 700),
                        new Movements.Line("EXPANSION", 500),
                        new Movements.Line("CHURN", -1_000),
                        new Movements.Line("CLOSING", 4_200));
    }

    /** A dollar is 0.80 euro at the start of January and 0.90 at its end: 10 dollars are one euro more. */
    @Test
    void showsTheTotalOfSeveralCurrenciesBesideEach() {
        int start = Companies.day(2025, 12, 1);
        TimelinesBuilder builder = new TimelinesBuilder();
        builder.customer("A").contract(ContractRow.of(start, Day.NEVER, 1_000, "EUR"));
        builder.customer("B").contract(ContractRow.of(start, Day.NEVER, 1_000, "USD"));
        builder.activity(LAST, "", 0);
        FxRates rates = FxRates.into("EUR")
                .rate("USD", start - 40, 800_000_000_000L)
                .rate("USD", Companies.day(2026, 1, 15), 900_000_000_000L)
                .build();

        Movements movements = assemble(builder.build(), rates).movements().orElseThrow();

        assertThat(movements.currency()).isEqualTo("EUR");
        assertThat(movements.lines())
                .contains(
                        new Movements.Line("OPENING", 1_800),
                        new Movements.Line("EXPANSION", 0),
                        new Movements.Line("FX", 100),
                        new Movements.Line("CLOSING", 1_900));
        assertThat(movements.byCurrency()).extracting(Movements::currency).containsExactly("EUR", "USD");
        assertThat(movements.byCurrency().get(1).lines()).contains(new Movements.Line("CLOSING", 1_000));
    }

    @Test
    void leavesTheTotalOutWhereARateIsMissing() {
        int start = Companies.day(2025, 12, 1);
        TimelinesBuilder builder = new TimelinesBuilder();
        builder.customer("A").contract(ContractRow.of(start, Day.NEVER, 1_000, "EUR"));
        builder.customer("B").contract(ContractRow.of(start, Day.NEVER, 1_000, "USD"));
        builder.activity(LAST, "", 0);

        ReportModel model = assemble(builder.build(), FxRates.none("EUR"));

        assertThat(model.movements()).isEmpty();
        assertThat(model.absent())
                .contains(new Absent("movements", "several_currencies"), new Absent("economics", "several_currencies"));
    }

    @Test
    void bridgesDefinitionsByStepsThatSumExactly() {
        ReportModel model = assemble(small(), Definitions.HOLDFAST);
        DefinitionBridge stripe = model.bridges().stream()
                .filter(bridge -> bridge.to().equals("stripe"))
                .findFirst()
                .orElseThrow();
        double sum = stripe.opening().value().orElseThrow()
                + stripe.steps().stream()
                        .mapToDouble(DefinitionBridge.Step::contribution)
                        .sum();
        assertThat(stripe.closing().value())
                .as("D, C and F of four and E and F")
                .hasValue(0.5);
        assertThat(sum).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void leavesOutDefinitionsWithoutTheirFacts() {
        List<DefinitionFigure> figures = assemble(small(), Definitions.HOLDFAST).definitions();
        assertThat(figures.get(0).name()).isEqualTo("holdfast");
        assertThat(figures)
                .filteredOn(one -> one.figure().isEmpty())
                .extracting(DefinitionFigure::name, DefinitionFigure::note)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("fxiaoke", "no_status"),
                        org.assertj.core.groups.Tuple.tuple("fight-churn-activity", "no_activity"));
    }

    /** All leavings over the start: D, C and F are 3 of 4; with 20 days of grace C never left, so D and F are 2 of 4. */
    @Test
    void comparesTheCompanysOwnDefinitionsBesideThoseThatShip() {
        ChurnDefinition patient = Definitions.HOLDFAST.toBuilder()
                .name("patient")
                .version(2)
                .gapDays(20)
                .headline("churn.recurly")
                .build();
        ChurnDefinition disguised =
                patient.toBuilder().name("stripe").version(9).build();

        ReportModel model = ReportAssembler.assemble(
                small(),
                request(
                        Definitions.HOLDFAST,
                        LAST,
                        Optional.empty(),
                        List.of(
                                new ReportRequest.Own(patient, "As the board counts."),
                                new ReportRequest.Own(disguised, ""))));

        assertThat(model.definitions())
                .extracting(DefinitionFigure::name)
                .startsWith("holdfast", "patient", "chartmogul")
                .doesNotHaveDuplicates();
        assertThat(model.definitions().get(1).version()).isEqualTo(2);
        assertThat(model.definitions().get(1).written()).isEqualTo("As the board counts.");
        assertThat(model.definitions().get(0).written()).as("ships").isEmpty();
        assertThat(model.definitions().get(1).figure().orElseThrow().value()).hasValue(0.5);
        assertThat(model.definitions().get(1).sql().orElseThrow()).contains("{from}");
        assertThat(model.bridges()).extracting(DefinitionBridge::to).contains("patient", "stripe");
    }

    @Test
    void listsADefinitionOnceWhenTheReportIsMadeUnderIt() {
        ChurnDefinition own =
                Definitions.HOLDFAST.toBuilder().name("ours").version(3).build();

        ReportModel model = ReportAssembler.assemble(
                small(),
                request(
                        own.toBuilder().version(1).build(),
                        LAST,
                        Optional.empty(),
                        List.of(new ReportRequest.Own(own, "Counted as the board does."))));

        assertThat(model.definitions())
                .extracting(DefinitionFigure::name)
                .startsWith("ours", "holdfast")
                .doesNotHaveDuplicates();
        assertThat(model.definitions().get(0).version()).isEqualTo(1);
    }

    @Test
    void tellsOfEveryStageInItsOrder() {
        List<Stage> begun = new ArrayList<>();

        ReportAssembler.assemble(small(), request(Definitions.HOLDFAST, LAST), begun::add);

        assertThat(begun).containsExactly(Stage.values());
    }

    @Test
    void saysWhySectionsAreLeftOut() {
        ReportModel model = assemble(Companies.shop(50), Definitions.HOLDFAST);
        assertThat(model.movements()).isEmpty();
        assertThat(model.absent()).contains(new Absent("movements", "no_contracts"));
        assertThat(model.sweep()).isPresent();
    }

    @Test
    void marksTheRunningMonthInTheSeries() {
        Series series = assemble(small(), Definitions.HOLDFAST).series().orElseThrow();
        Series.Point last = series.points().get(series.points().size() - 1);
        assertThat(last.period())
                .isEqualTo(new Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 13), Span.Grain.MONTH, false));
        assertThat(series.points())
                .filteredOn(point -> !point.period().complete())
                .hasSize(1);
    }

    @Test
    void countsCohortsByTheMonthOfJoining() {
        CohortTable logo = assemble(small(), Definitions.HOLDFAST).cohorts().get(0);
        assertThat(logo.rows()).hasSize(2);
        CohortTable.Row january = logo.rows().get(1);
        assertThat(january.size()).as("E and F").isEqualTo(2);
        assertThat(january.cells())
                .containsExactly(new CohortTable.Cell(1, 2, 0.5, true), new CohortTable.Cell(1, 2, 0.5, false));
    }

    @Test
    void leavesTheDaysOfAQueryOpenWithoutChangingIt() {
        ChurnDefinition definition = assembleLedger(small());
        MetricDoc churn = assemble(small(), Definitions.HOLDFAST).metrics().get(0);
        String filled = churn.sql().replace("{from}", "2026-01-01").replace("{to}", "2026-02-01");
        Period january = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
        assertThat(filled)
                .isEqualTo(SqlOracle.of(
                        new CohortChurn(), definition, january, small().extent().lastDay()));
    }

    @Test
    void headsWithNoPeriodThatIsNotOver() {
        int lastDay = Companies.day(2026, 2, 10);
        Period february = Period.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
        ReportRequest usual = request(Definitions.HOLDFAST, lastDay);
        ReportModel model = ReportAssembler.assemble(
                small(), of(usual, new ReportRequest.Asked(february.clippedTo(lastDay), false)), stage -> {});

        assertThat(model.headline()).isEmpty();
        assertThat(model.absent()).contains(new Absent("headline", "period_incomplete"));
    }

    private static ReportRequest of(ReportRequest usual, ReportRequest.Asked period) {
        return new ReportRequest(
                usual.workspace(),
                usual.zone(),
                usual.asOfDay(),
                usual.createdAt(),
                usual.toolVersion(),
                usual.definition(),
                usual.own(),
                Optional.of(period),
                usual.rates(),
                usual.breakdowns(),
                usual.markers(),
                usual.quality(),
                usual.lineage());
    }

    @Test
    void isDefinedWithNobody() {
        ReportModel model = assemble(new TimelinesBuilder().build(), Definitions.HOLDFAST);
        assertThat(model.headline()).isEmpty();
        assertThat(model.bridges()).isEmpty();
        assertThat(model.absent()).contains(new Absent("headline", "no_complete_period"));
    }

    private static ChurnDefinition assembleLedger(Timelines timelines) {
        return io.holdfast.core.ledger.Ledger.of(timelines, Definitions.HOLDFAST)
                .definition();
    }

    static ReportModel assemble(Timelines timelines, ChurnDefinition definition) {
        return ReportAssembler.assemble(timelines, request(definition, LAST));
    }

    private static ReportModel assemble(Timelines timelines, FxRates rates) {
        return ReportAssembler.assemble(timelines, request(Definitions.HOLDFAST, LAST, Optional.of(rates), List.of()));
    }

    static ReportRequest request(ChurnDefinition definition, int lastDay) {
        return request(definition, lastDay, Optional.empty(), List.of());
    }

    private static ReportRequest request(
            ChurnDefinition definition, int lastDay, Optional<FxRates> rates, List<ReportRequest.Own> own) {
        return new ReportRequest(
                "Small",
                "Europe/Berlin",
                lastDay,
                Instant.parse("2026-08-13T06:00:00Z"),
                "test",
                definition,
                own,
                Optional.empty(),
                rates,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Timelines small() {
        int start = Companies.day(2025, 12, 1);
        TimelinesBuilder builder = new TimelinesBuilder();
        builder.customer("A").contract(ContractRow.of(start, Day.NEVER, 1_000, "EUR"));
        builder.customer("B")
                .contract(ContractRow.of(start, Companies.day(2026, 1, 15), 1_000, "EUR"))
                .contract(ContractRow.of(Companies.day(2026, 1, 15), Day.NEVER, 1_500, "EUR"));
        builder.customer("C")
                .contract(ContractRow.of(start, Companies.day(2026, 1, 5), 1_000, "EUR"))
                .contract(ContractRow.of(Companies.day(2026, 1, 20), Day.NEVER, 1_000, "EUR"));
        builder.customer("D").contract(ContractRow.of(start, Companies.day(2026, 1, 10), 1_000, "EUR"));
        builder.customer("E").contract(ContractRow.of(Companies.day(2026, 1, 8), Day.NEVER, 700, "EUR"));
        builder.customer("F")
                .contract(ContractRow.of(Companies.day(2026, 1, 8), Companies.day(2026, 1, 25), 700, "EUR"));
        return builder.build();
    }
}
