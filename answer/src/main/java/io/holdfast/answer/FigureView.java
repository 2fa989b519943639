package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Cell;
import io.holdfast.answer.output.Note;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.DailySumChurn;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.Interval;
import io.holdfast.core.metric.Metric;
import io.holdfast.core.metric.Rate;
import io.holdfast.core.segment.RuleNote;
import io.holdfast.core.timeline.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A ratio of customers with everything needed to check it by hand. The names of the object's fields are a contract. */
final class FigureView {
    private static final Map<Flow, String> NAMES = Map.ofEntries(
            Map.entry(Flow.START, "S"),
            Map.entry(Flow.END, "E"),
            Map.entry(Flow.NEW, "N"),
            Map.entry(Flow.RETURNED, "R"),
            Map.entry(Flow.LOST_OF_START, "lostS"),
            Map.entry(Flow.LOST_OF_NEW, "lostN"),
            Map.entry(Flow.LOST_OF_RETURNED, "lostR"),
            Map.entry(Flow.BOUNCED, "bounced"),
            Map.entry(Flow.BOUNCED_JOINERS, "bouncedJoiners"),
            Map.entry(Flow.LEFT, "left"),
            Map.entry(Flow.VOIDED, "voided"),
            Map.entry(Flow.KNOWN, "known"));

    private final Question question;

    /** What a flow is called in an object. */
    static String nameOf(Flow flow) {
        return NAMES.getOrDefault(flow, flow.symbol());
    }

    FigureView(Question question) {
        this.question = question;
    }

    Answer answer(FlowMetric metric, Flows flows) {
        Rate rate = metric.rate(flows);
        Map<String, @Nullable Object> object = object(rate, flows);
        object.put("formula", metric.formula());
        object.put("sql", question.query().of(metric));
        return new Answer(object, table(rate, flows), notes(metric, rate));
    }

    /** The sum of the daily rates, with the flows of the whole period. */
    Answer dailySum() {
        DailySumChurn metric = new DailySumChurn();
        Period period = question.period();
        List<Period> days = IntStream.range(period.fromDay(), period.toDay())
                .mapToObj(day -> new Period(day, day + 1))
                .toList();
        Rate rate = metric.rate(FlowsFold.of(question.ledger(), days, question.test()));
        Flows flows = FlowsFold.of(question.ledger(), period, question.test());
        Map<String, @Nullable Object> object = object(rate, flows);
        object.put("formula", metric.formula());
        object.put("sql", question.query().dailySum());
        return new Answer(object, table(rate, flows), notes(metric, rate));
    }

    /** The object without formula and query, for lists of figures. */
    Map<String, @Nullable Object> object(Rate rate, Flows flows) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("metric", rate.metric().id());
        object.put("period", period(question.asked()));
        object.put("complete", question.complete());
        object.put("asOf", question.asOf().map(Object::toString).orElse(null));
        object.put("segment", question.segment().isEmpty() ? null : question.segment());
        object.put("numerator", rate.numerator());
        object.put("denominator", rate.denominator());
        object.put("value", orNull(rate.value()));
        object.put("interval", interval(rate.interval()));
        object.put("annualised", orNull(rate.annualised(question.period().days())));
        object.put("flows", flows(flows));
        object.put("settings", new SettingsView(question).object());
        return object;
    }

    static Map<String, Object> period(Period period) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("from", period.from().toString());
        object.put("to", period.to().toString());
        return object;
    }

    static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }

    static Cell cell(Interval interval) {
        return Numbers.interval(interval.low(), interval.high());
    }

    static Map<String, @Nullable Object> interval(Optional<Interval> interval) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("low", interval.map(Interval::low).orElse(null));
        object.put("high", interval.map(Interval::high).orElse(null));
        return object;
    }

    private static Map<String, Object> flows(Flows flows) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Flow flow : Flow.values()) {
            object.put(NAMES.getOrDefault(flow, flow.symbol()), flows.count(flow));
        }
        return object;
    }

    private Table table(Rate rate, Flows flows) {
        Table table = new Table("figure", "value")
                .row(rate.metric().id(), Numbers.percent(rate.value()))
                .row("numerator", rate.numerator())
                .row("denominator", rate.denominator());
        rate.interval().ifPresent(interval -> table.row("95 % interval", cell(interval)));
        OptionalDouble annualised = rate.annualised(question.period().days());
        if (annualised.isPresent()) {
            table.row("annualised", Numbers.percent(annualised));
        }
        for (Flow flow : Flow.values()) {
            table.row(flow.symbol() + "  " + words(flow), flows.count(flow));
        }
        return table;
    }

    /** On what the definition goes, with the silence that means leaving where it goes by silence. */
    private String basis() {
        ChurnDefinition definition = question.ledger().definition();
        boolean bySilence = definition.basis() == Basis.PURCHASE
                || definition.basis() == Basis.ACTIVITY
                || definition.basis() == Basis.ANY_OF;
        return "basis " + definition.basis()
                + (bySilence ? ", lost when silent for more than " + definition.inactivity() : "");
    }

    private static String words(Flow flow) {
        return flow.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private List<Note> notes(Metric metric, Rate rate) {
        List<Note> notes = new ArrayList<>();
        notes.add(about(metric));
        question.rule().notes().stream().map(FigureView::note).forEach(notes::add);
        new SettingsView(question).note().ifPresent(notes::add);
        if (rate.value().isEmpty()) {
            notes.add(NoteCode.UNDEFINED.note(metric.undefinedWhen()));
        }
        int lastDay = question.timelines().extent().lastDay();
        if (lastDay == Day.ALWAYS) {
            notes.add(NoteCode.NO_FACTS.note());
        } else if (!question.complete()) {
            notes.add(NoteCode.INCOMPLETE_FROM.note(LocalDate.ofEpochDay(lastDay)));
        }
        return notes;
    }

    private Note about(Metric metric) {
        List<Object> values = new ArrayList<>(List.of(
                metric.id(),
                metric.formula(),
                question.asked().from(),
                question.asked().to().minusDays(1),
                question.ledger().definition().name(),
                question.ledger().definition().version(),
                basis()));
        question.asOf().ifPresent(values::add);
        NoteCode code = question.asOf().isPresent() ? NoteCode.FIGURE_AS_KNOWN : NoteCode.FIGURE_OF;
        return code.note(values.toArray());
    }

    private static Note note(RuleNote slip) {
        return switch (slip.kind()) {
            case HIDDEN -> NoteCode.VALUES_HIDDEN.note(slip.name());
            case VALUE ->
                slip.suggestion()
                        .map(near -> NoteCode.NOBODY_HAS_NEAR.note(slip.name(), slip.value(), near))
                        .orElseGet(() -> NoteCode.NOBODY_HAS.note(slip.name(), slip.value()));
            case ACTIVITY ->
                slip.suggestion()
                        .map(near -> NoteCode.NO_ACTIVITY_NEAR.note(slip.value(), near))
                        .orElseGet(() -> NoteCode.NO_ACTIVITY.note(slip.value()));
        };
    }
}
