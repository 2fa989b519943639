package io.holdfast.cli;

import io.holdfast.cli.output.Answer;
import io.holdfast.cli.output.Numbers;
import io.holdfast.cli.output.Table;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.MovementsFold;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.metric.MoneyMetric;
import io.holdfast.core.metric.Rate;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.store.FactStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code holdfast movements}: how recurring revenue moved, each currency for itself, with the ratios made of it. */
@Command(name = "movements", description = "How recurring revenue moved in a period, with GRR, NRR and the like.")
final class MovementsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    MovementsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            format.print(surroundings, answer(figure.load(store)));
        }
        return ExitCode.OK;
    }

    private static Answer answer(Question question) {
        MoneyFlows[] byCurrency = FoldRunner.run(
                question.timelines(),
                MovementsFold.byCurrency(
                        question.ledger(), List.of(question.period()), question.test(), Grouping.NONE))[0][0];
        Table table = new Table("currency", "line", "amount");
        List<Map<String, @Nullable Object>> currencies = new ArrayList<>();
        for (int code = 1; code < byCurrency.length; code++) {
            String currency = question.timelines().currencies().get(code);
            currencies.add(currency(table, currency, byCurrency[code]));
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("period", FigureView.period(question.asked()));
        object.put("complete", question.complete());
        object.put("currencies", currencies);
        object.put("settings", new SettingsView(question).object());
        List<String> notes = currencies.isEmpty()
                ? List.of("No contract carries an amount, so there is no recurring revenue to move.")
                : List.of();
        return new Answer(object, table, notes);
    }

    private static Map<String, @Nullable Object> currency(Table table, String currency, MoneyFlows flows) {
        Map<String, @Nullable Object> lines = new LinkedHashMap<>();
        for (MoneyLine line : MoneyLine.values()) {
            boolean isCount = line == MoneyLine.PAYING;
            String amount = isCount ? Numbers.count(flows.amount(line)) : Numbers.money(flows.amount(line), currency);
            table.row(currency, line.name().toLowerCase(Locale.ROOT), amount);
            lines.put(line.name().toLowerCase(Locale.ROOT), flows.amount(line));
        }
        Map<String, @Nullable Object> ratios = new LinkedHashMap<>();
        for (MoneyMetric metric : MetricCatalogue.MONEY) {
            Rate rate = metric.rate(flows);
            table.row(currency, metric.id() + " = " + metric.formula(), ratio(metric, rate, currency));
            ratios.put(metric.id(), FigureView.orNull(rate.value()));
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("currency", currency);
        object.put("minorUnits", lines);
        object.put("ratios", ratios);
        return object;
    }

    private static String ratio(MoneyMetric metric, Rate rate, String currency) {
        if (rate.value().isEmpty()) {
            return Numbers.UNDEFINED;
        }
        double value = rate.value().getAsDouble();
        if (metric.id().equals("arpa")) {
            return Numbers.money(Math.round(value), currency);
        }
        return metric.id().startsWith("quick") ? String.format(Locale.ROOT, "%.2f", value) : Numbers.percent(value);
    }
}
