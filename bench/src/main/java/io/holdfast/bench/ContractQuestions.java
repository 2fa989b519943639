package io.holdfast.bench;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.FlowSeriesFold;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.MovementSeriesFold;
import io.holdfast.core.ledger.MovementsFold;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.metric.Rate;
import io.holdfast.core.timeline.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The questions about contracts, with our answers as rows of numbers in the order of the statements' columns. */
final class ContractQuestions {
    private static final Flow[] FLOWS = {
        Flow.START,
        Flow.END,
        Flow.NEW,
        Flow.RETURNED,
        Flow.LOST_OF_START,
        Flow.LOST_OF_NEW,
        Flow.LOST_OF_RETURNED,
        Flow.BOUNCED,
        Flow.BOUNCED_JOINERS,
        Flow.LEFT
    };
    private static final MoneyLine[] LINES = {
        MoneyLine.OPENING,
        MoneyLine.NEW,
        MoneyLine.EXPANSION,
        MoneyLine.CONTRACTION,
        MoneyLine.CHURN,
        MoneyLine.REACTIVATION,
        MoneyLine.CLOSING,
        MoneyLine.KEPT,
        MoneyLine.LOST
    };

    /** No gap is bridged, so that SQL may look at the contracts of a month's end alone. */
    private static final ChurnDefinition WITHOUT_GAPS =
            Definitions.HOLDFAST.toBuilder().gapDays(0).build();

    private final Timelines timelines;
    private final List<ChurnDefinition> definitions;

    ContractQuestions(Timelines timelines) {
        this.timelines = timelines;
        this.definitions = Definitions.ALL.stream()
                .filter(definition -> basis(timelines, definition) == Basis.CONTRACT)
                .toList();
    }

    private static Basis basis(Timelines timelines, ChurnDefinition definition) {
        return Ledger.of(timelines, definition).definition().basis();
    }

    List<Question> all() {
        return List.of(
                new Question(
                        "monthly flows and rates by all definitions, 36 months",
                        20,
                        List.of("flows_grouped", "flows_single"),
                        List.of(
                                new Question.Answer(
                                        "ledgers",
                                        () -> rates(timelines),
                                        () -> PlainSum.ofLedgers(ledgers(timelines))),
                                new Question.Answer(
                                        "columns",
                                        () -> rates(timelines.withoutSummaries()),
                                        () -> PlainSum.ofContracts(timelines)))),
                new Question(
                        "movements of revenue, GRR and NRR, 36 months",
                        20,
                        List.of("movements_window", "movements_single", "movements_hash"),
                        List.of(
                                new Question.Answer(
                                        "sums by day",
                                        () -> rows(keptMovements()),
                                        () -> PlainSum.ofContracts(timelines)),
                                new Question.Answer(
                                        "columns and ledger",
                                        () -> rows(movements(timelines)),
                                        () -> PlainSum.ofContracts(timelines)),
                                new Question.Answer(
                                        "columns",
                                        () -> rows(movements(timelines.withoutSummaries())),
                                        () -> PlainSum.ofContracts(timelines)))));
    }

    /** The ledgers of the definitions; those that agree on who is a customer share theirs. */
    private List<Ledger> ledgers(Timelines from) {
        return definitions.stream()
                .map(definition -> Ledger.of(from, definition))
                .toList();
    }

    private long[][] rates(Timelines from) {
        List<Ledger> ledgers = ledgers(from);
        List<List<Flows>> flows = FlowSeriesFold.of(ledgers, Calendar.MONTHS);
        List<long[]> rows = new ArrayList<>();
        for (int d = 0; d < ledgers.size(); d++) {
            FlowMetric headline =
                    MetricCatalogue.findFlow(ledgers.get(d).definition().headline());
            for (int m = 0; m < flows.get(d).size(); m++) {
                rows.add(row(d, m, flows.get(d).get(m), headline));
            }
        }
        return rows.toArray(long[][]::new);
    }

    private static long[] row(int definition, int month, Flows flows, FlowMetric headline) {
        Rate rate = headline.rate(flows);
        long[] row = new long[FLOWS.length + 4];
        row[0] = definition;
        row[1] = month;
        for (int i = 0; i < FLOWS.length; i++) {
            row[i + 2] = flows.count(FLOWS[i]);
        }
        row[FLOWS.length + 2] = rate.numerator();
        row[FLOWS.length + 3] = rate.denominator();
        return row;
    }

    private MoneyFlows[][] keptMovements() {
        List<Period> months = IntStream.range(0, Calendar.MONTHS.count())
                .mapToObj(m -> new Period(Calendar.MONTHS.from(m), Calendar.MONTHS.to(m)))
                .toList();
        return MovementsFold.of(Ledger.of(timelines, WITHOUT_GAPS), months, CustomerTest.EVERYBODY);
    }

    private static MoneyFlows[][] movements(Timelines from) {
        return MovementSeriesFold.of(Ledger.of(from, WITHOUT_GAPS), Calendar.MONTHS);
    }

    private long[][] rows(MoneyFlows[][] flows) {
        int euro = timelines.currencies().indexOf("EUR");
        long[][] rows = new long[flows.length][LINES.length + 1];
        for (int m = 0; m < flows.length; m++) {
            rows[m][0] = m;
            for (int i = 0; i < LINES.length; i++) {
                rows[m][i + 1] = flows[m][euro].amount(LINES[i]);
            }
        }
        return rows;
    }
}
