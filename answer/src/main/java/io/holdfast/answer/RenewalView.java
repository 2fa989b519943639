package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Note;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.core.ledger.Renewals;
import io.holdfast.core.ledger.RenewalsFold;
import io.holdfast.core.metric.Rate;
import io.holdfast.core.metric.RenewalMetric;
import io.holdfast.core.metric.RenewalRate;
import io.holdfast.core.metric.RenewalSql;
import io.holdfast.core.metric.RevenueRenewalRate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A ratio of contracts due for renewal with everything needed to check it. The object's field names are a contract. */
final class RenewalView {
    private final Question question;
    private final Renewals renewals;

    RenewalView(Question question) {
        this.question = question;
        this.renewals = RenewalsFold.of(question.ledger(), question.period(), question.test());
    }

    /** The ratio asked for; that of revenue is undefined over several currencies, each of which stands in the table. */
    Answer answer(RenewalMetric metric) {
        List<Integer> due = currencies();
        boolean ofMoney = metric instanceof RevenueRenewalRate;
        Rate rate = ofMoney && due.size() != 1 ? metric.rate(renewals, 0) : metric.rate(renewals, first(due));
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("metric", metric.id());
        object.put("period", FigureView.period(question.asked()));
        object.put("complete", question.complete());
        object.put("asOf", question.asOf().map(Object::toString).orElse(null));
        object.put("segment", question.segment().isEmpty() ? null : question.segment());
        object.put("numerator", rate.numerator());
        object.put("denominator", rate.denominator());
        object.put("value", FigureView.orNull(rate.value()));
        object.put("interval", FigureView.interval(rate.interval()));
        object.put("renewals", counts());
        object.put("revenue", due.stream().map(this::revenue).toList());
        object.put("formula", metric.formula());
        object.put("sql", sql(metric, ofMoney && due.size() == 1 ? code(due.get(0)) : ""));
        return new Answer(object, table(due), notes(metric, rate, due));
    }

    /** The currencies in which anything was due. */
    private List<Integer> currencies() {
        return IntStream.range(1, question.timelines().currencies().size())
                .filter(i -> renewals.dueAmounts().get(i) != 0)
                .boxed()
                .toList();
    }

    private static int first(List<Integer> currencies) {
        return currencies.isEmpty() ? 0 : currencies.get(0);
    }

    private String code(int currency) {
        return question.timelines().currencies().get(currency);
    }

    private String sql(RenewalMetric metric, String currency) {
        int last = question.timelines().extent().lastDay();
        return currency.isEmpty()
                ? RenewalSql.of(metric, question.ledger().definition(), question.period(), last)
                : RenewalSql.of(metric, question.ledger().definition(), question.period(), last, currency);
    }

    private Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("due", renewals.due());
        counts.put("renewed", renewals.renewed());
        counts.put("ranOn", renewals.ranOn());
        counts.put("followed", renewals.renewed() - renewals.ranOn());
        counts.put("undecided", renewals.undecided());
        counts.put("unstated", renewals.unstated());
        return counts;
    }

    private Map<String, @Nullable Object> revenue(int currency) {
        Rate rate = new RevenueRenewalRate().rate(renewals, currency);
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("currency", code(currency));
        object.put("due", rate.denominator());
        object.put("renewed", rate.numerator());
        object.put("value", FigureView.orNull(rate.value()));
        return object;
    }

    private Table table(List<Integer> due) {
        Rate contracts = new RenewalRate().rate(renewals);
        Table table = new Table("figure", "value").row(contracts.metric().id(), Numbers.percent(contracts.value()));
        contracts.interval().ifPresent(interval -> table.row("95 % interval", FigureView.cell(interval)));
        table.row("contracts due", renewals.due())
                .row("renewed", renewals.renewed())
                .row("… by serving on", renewals.ranOn())
                .row("… by a new contract", renewals.renewed() - renewals.ranOn())
                .row("not decided yet", renewals.undecided())
                .row("ended, due or not unstated", renewals.unstated());
        for (int currency : due) {
            Rate revenue = new RevenueRenewalRate().rate(renewals, currency);
            table.row(revenue.metric().id() + " " + code(currency), Numbers.percent(revenue.value()))
                    .row("MRR due " + code(currency), Numbers.money(revenue.denominator(), code(currency)))
                    .row("MRR renewed " + code(currency), Numbers.money(revenue.numerator(), code(currency)));
        }
        return table;
    }

    private List<Note> notes(RenewalMetric metric, Rate rate, List<Integer> due) {
        List<Note> notes = new ArrayList<>();
        notes.add(NoteCode.RENEWALS_OF.note(
                metric.id(),
                metric.formula(),
                question.asked().from(),
                question.asked().to().minusDays(1),
                question.ledger().definition().name(),
                question.ledger().definition().version()));
        if (due.size() > 1 && metric instanceof RevenueRenewalRate) {
            notes.add(NoteCode.SEVERAL_CURRENCIES.note());
        } else if (rate.value().isEmpty()) {
            notes.add(NoteCode.NOTHING_DUE.note(metric.undefinedWhen()));
        }
        if (renewals.unstated() > 0) {
            notes.add(NoteCode.ENDS_UNSTATED.note(renewals.unstated()));
        }
        if (!question.complete()) {
            notes.add(NoteCode.INCOMPLETE.note());
        }
        return notes;
    }
}
