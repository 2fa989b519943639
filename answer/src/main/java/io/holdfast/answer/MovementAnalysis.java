package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Cell;
import io.holdfast.answer.output.Note;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.core.definition.CurrencyPolicy;
import io.holdfast.core.ledger.ContractCurrencies;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.MovementsFold;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.metric.MoneyMetric;
import io.holdfast.core.metric.Rate;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.FoldRunner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How recurring revenue moved, each currency for itself and, where there are several, all together, with the ratios made
 * of it.
 */
public record MovementAnalysis() implements Analysis {
    @Override
    public Answer of(Question question) {
        return answer(question);
    }

    private static Answer answer(Question question) {
        MoneyFlows[] byCurrency = MovementsFold.of(question.ledger(), List.of(question.period()), question.test())[0];
        Table table = new Table("currency", "line", "amount");
        List<Map<String, @Nullable Object>> currencies = new ArrayList<>();
        List<Note> undefined = new ArrayList<>();
        for (int code : ContractCurrencies.of(question.timelines())) {
            String currency = question.timelines().currencies().get(code);
            Map<String, @Nullable Object> lines = currency(table, currency, byCurrency[code]);
            lines.put("sql", question.query().movements(currency));
            currencies.add(lines);
            undefined.addAll(undefined(currency, byCurrency[code]));
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("period", FigureView.period(question.asked()));
        object.put("complete", question.complete());
        object.put("asOf", question.asOf().map(Object::toString).orElse(null));
        object.put("segment", question.segment().isEmpty() ? null : question.segment());
        object.put("currencies", currencies);
        object.put("settings", new SettingsView(question).object());
        List<Note> notes = new ArrayList<>();
        notes.add(about(question));
        if (currencies.isEmpty()) {
            notes.add(NoteCode.NO_REVENUE.note());
        }
        notes.addAll(undefined);
        if (!question.complete()) {
            notes.add(NoteCode.INCOMPLETE.note());
        }
        if (currencies.size() > 1) {
            object.put("converted", converted(question, table, notes));
        }
        return new Answer(object, table, notes);
    }

    /** One note for each reason, with the ratios it leaves undefined. */
    private static List<Note> undefined(String currency, MoneyFlows flows) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (MoneyMetric metric : MetricCatalogue.MONEY) {
            if (metric.rate(flows).value().isEmpty()) {
                byReason.computeIfAbsent(metric.undefinedWhen(), any -> new ArrayList<>())
                        .add(metric.id());
            }
        }
        return byReason.entrySet().stream()
                .map(reason -> NoteCode.METRICS_UNDEFINED.note(
                        currency, reason.getKey(), String.join(", ", reason.getValue())))
                .toList();
    }

    private static Note about(Question question) {
        return NoteCode.MOVEMENTS_OF.note(
                question.asked().from(),
                question.asked().to().minusDays(1),
                question.ledger().definition().name(),
                question.ledger().definition().version());
    }

    /** All currencies together in that of the workspace; undefined where a rate is missing. */
    private static Map<String, @Nullable Object> converted(Question question, Table table, List<Note> notes) {
        String target = question.rates().target();
        CurrencyPolicy policy = question.ledger().definition().currency();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        try {
            MovementsFold fold = MovementsFold.converted(
                    question.ledger(), List.of(question.period()), question.test(), Grouping.NONE, question.rates());
            MoneyFlows flows = FoldRunner.run(question.timelines(), fold)[0][0][0];
            Table lines = new Table("currency", "line", "amount");
            object.putAll(currency(lines, target, flows));
            lines.rows().forEach(row -> table.row("all in " + target, row.get(1), row.get(2)));
            object.put("sql", question.query().convertedMovements(target));
            notes.add((policy == CurrencyPolicy.FLOATING ? NoteCode.FX_FLOATS : NoteCode.FX_APART).note(target));
        } catch (Problem problem) {
            if (problem.code() != ErrorCode.FX_RATE_MISSING) {
                throw problem;
            }
            object.put("currency", target);
            object.put("minorUnits", null);
            object.put("ratios", null);
            object.put("undefinedBecause", problem.getMessage());
            notes.add(NoteCode.FX_MISSING.note(target, String.valueOf(problem.getMessage())));
        }
        object.put("policy", policy.name().toLowerCase(Locale.ROOT));
        return object;
    }

    private static Map<String, @Nullable Object> currency(Table table, String currency, MoneyFlows flows) {
        for (MoneyLine line : MoneyLine.values()) {
            boolean isCount = line == MoneyLine.PAYING;
            String amount = isCount ? Numbers.count(flows.amount(line)) : Numbers.money(flows.amount(line), currency);
            table.row(currency, words(line), amount);
        }
        for (MoneyMetric metric : MetricCatalogue.MONEY) {
            Rate rate = metric.rate(flows);
            table.row(currency, metric.id() + " = " + metric.formula(), ratio(metric, rate, currency));
        }
        return amounts(currency, flows);
    }

    /** The lines and ratios of one currency. */
    static Map<String, @Nullable Object> amounts(String currency, MoneyFlows flows) {
        Map<String, @Nullable Object> lines = new LinkedHashMap<>();
        for (MoneyLine line : MoneyLine.values()) {
            lines.put(line.name().toLowerCase(Locale.ROOT), flows.amount(line));
        }
        Map<String, @Nullable Object> ratios = new LinkedHashMap<>();
        for (MoneyMetric metric : MetricCatalogue.MONEY) {
            ratios.put(metric.id(), FigureView.orNull(metric.rate(flows).value()));
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("currency", currency);
        object.put("minorUnits", lines);
        object.put("ratios", ratios);
        return object;
    }

    /** Movements by their name; what is no movement says what it is, so that nobody adds it up. */
    private static String words(MoneyLine line) {
        String name = line.name().toLowerCase(Locale.ROOT);
        return switch (line) {
            case KEPT -> name + " (of the opening's customers, at the end; no movement)";
            case LOST -> name + " (contraction and churn, each capped at the opening; no movement)";
            case MIGRATED -> name + " (moved to another contract; no movement)";
            case PAYING -> name + " (customers with recurring revenue at the end)";
            default -> name;
        };
    }

    private static Cell ratio(MoneyMetric metric, Rate rate, String currency) {
        if (rate.value().isEmpty()) {
            return Numbers.UNDEFINED;
        }
        double value = rate.value().getAsDouble();
        if (metric.id().equals("arpa")) {
            return Cell.of(Numbers.money(Math.round(value), currency));
        }
        return metric.id().startsWith("quick")
                ? new Cell(String.format(Locale.ROOT, "%.2f", value), Numbers.plain(value))
                : Numbers.percent(value);
    }
}
