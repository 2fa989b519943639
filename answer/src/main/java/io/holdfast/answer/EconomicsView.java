package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Cell;
import io.holdfast.answer.output.Note;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.metric.Interval;
import io.holdfast.core.segment.Groupings;
import io.holdfast.core.value.EconomicsByGroupSql;
import io.holdfast.core.value.EconomicsQuestion;
import io.holdfast.core.value.EconomicsSql;
import io.holdfast.core.value.LostBeforePaybackShare;
import io.holdfast.core.value.UndefinedBecause;
import io.holdfast.core.value.UnitEconomics;
import io.holdfast.core.value.ValueFigure;
import io.holdfast.core.value.ValueMetric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Unit economics with what they are made of. The names of the object's fields are a contract. */
final class EconomicsView {
    private final Question question;

    EconomicsView(Question question) {
        this.question = question;
    }

    Answer answer(EconomicsQuestion asked) {
        UnitEconomics economics = UnitEconomics.of(asked);
        String currency = economics.currency();
        Table table = new Table("figure", "value", "95 % interval", "made of");
        for (ValueFigure figure : economics.figures()) {
            table.row(
                    figure.metric().id() + " = " + figure.metric().formula(),
                    value(figure, currency),
                    figure.interval()
                            .map(interval -> interval(interval, figure.metric().unit(), currency))
                            .orElse(Cell.EMPTY),
                    figure.parts().stream()
                            .filter(part -> part.name() != ValueFigure.Name.UNKNOWN || part.value() > 0)
                            .map(part -> words(part.name()) + " "
                                    + write(part.value(), part.name().unit(), currency))
                            .collect(Collectors.joining(", ")));
        }
        Map<String, @Nullable Object> object = head(currency);
        object.put("figures", withQueries(economics, asked));
        return new Answer(object, table, notes(economics));
    }

    /** The same for each group that has anybody; groups without one figure are left out. */
    Answer byGroup(EconomicsQuestion asked, String by, Grouping grouping) {
        List<String> header = new ArrayList<>(List.of(by));
        List<List<Object>> rows = new ArrayList<>();
        List<Map<String, @Nullable Object>> groups = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int group = 0; group < grouping.labels().size(); group++) {
            UnitEconomics economics = UnitEconomics.of(asked.of(grouping, group));
            if (economics.figures().stream().anyMatch(EconomicsView::hasAnybody)) {
                String label = grouping.labels().get(group);
                List<Object> row = new ArrayList<>(List.of(label.isEmpty() ? "(not known)" : Cell.name(label)));
                economics.figures().forEach(figure -> row.add(value(figure, economics.currency())));
                rows.add(row);
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                labels.add(label);
                object.put("group", label);
                object.put("figures", figures(economics));
                groups.add(object);
            }
        }
        UnitEconomics all = UnitEconomics.of(asked);
        all.figures().forEach(figure -> header.add(figure.metric().id()));
        Table table = new Table(header);
        rows.forEach(row -> table.row(row.toArray()));
        List<Object> total = new ArrayList<>(List.of("all"));
        all.figures().forEach(figure -> total.add(value(figure, all.currency())));
        table.row(total.toArray());
        Map<String, @Nullable Object> object = head(all.currency());
        object.put("by", by);
        object.put("groups", groups);
        object.put("queries", queries(all, asked, by, labels));
        object.put("total", withQueries(all, asked));
        return new Answer(object, table, notes(all));
    }

    private static boolean hasAnybody(ValueFigure figure) {
        return figure.value().isPresent() || figure.parts().stream().anyMatch(part -> part.value() != 0);
    }

    private Map<String, @Nullable Object> head(String currency) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("period", FigureView.period(question.asked()));
        object.put("complete", question.complete());
        object.put("asOf", question.asOf().map(Object::toString).orElse(null));
        object.put("segment", question.segment().isEmpty() ? null : question.segment());
        object.put("currency", currency);
        return object;
    }

    private static List<Map<String, @Nullable Object>> figures(UnitEconomics economics) {
        return economics.figures().stream().map(EconomicsView::object).toList();
    }

    /** With the query of each, whole: groups would repeat them many times over. */
    private List<Map<String, @Nullable Object>> withQueries(UnitEconomics economics, EconomicsQuestion asked) {
        EconomicsSql queries = new EconomicsSql(
                asked, question.rates().target(), question.rule().sql());
        List<Map<String, @Nullable Object>> figures = new ArrayList<>();
        for (ValueFigure figure : economics.figures()) {
            Map<String, @Nullable Object> object = object(figure);
            object.put("sql", queries.of(figure.metric()).orElse(null));
            figures.add(object);
        }
        return figures;
    }

    /** The query of each figure, of all groups at once. */
    private List<Map<String, @Nullable Object>> queries(
            UnitEconomics economics, EconomicsQuestion asked, String by, List<String> labels) {
        EconomicsByGroupSql sql = new EconomicsByGroupSql(
                asked, question.rates().target(), question.rule().sql(), Groupings.sql(by, question.timelines()));
        List<Map<String, @Nullable Object>> queries = new ArrayList<>();
        for (ValueFigure figure : labels.isEmpty() ? List.<ValueFigure>of() : economics.figures()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("metric", figure.metric().id());
            object.put("sql", sql.of(figure.metric(), labels).orElse(null));
            queries.add(object);
        }
        return queries;
    }

    private static Map<String, @Nullable Object> object(ValueFigure figure) {
        Map<String, Object> parts = new LinkedHashMap<>();
        figure.parts()
                .forEach(part -> parts.put(
                        camel(part.name()), number(part.value(), part.name().unit())));
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("metric", figure.metric().id());
        object.put("unit", figure.metric().unit().name().toLowerCase(Locale.ROOT));
        object.put("value", FigureView.orNull(figure.value()));
        object.put("interval", FigureView.interval(figure.interval()));
        object.put(
                "undefinedBecause",
                figure.undefinedBecause().map(UndefinedBecause::sentence).orElse(null));
        object.put("parts", parts);
        object.put("formula", figure.metric().formula());
        object.put("source", figure.metric().source());
        return object;
    }

    /** Counts and minor units are whole. */
    private static Object number(double value, ValueMetric.Unit unit) {
        boolean whole = unit == ValueMetric.Unit.COUNT || (unit == ValueMetric.Unit.MONEY && value == Math.rint(value));
        return whole ? (Object) Math.round(value) : (Object) value;
    }

    private List<Note> notes(UnitEconomics economics) {
        List<Note> notes = new ArrayList<>();
        notes.add(NoteCode.ECONOMICS_OF.note(
                question.asked().from(),
                question.asked().to().minusDays(1),
                question.ledger().definition().name(),
                question.ledger().definition().version(),
                economics.currency()));
        for (ValueFigure figure : economics.figures()) {
            figure.undefinedBecause()
                    .ifPresent(reason -> notes.add(
                            NoteCode.METRIC_UNDEFINED.note(figure.metric().id(), reason.sentence())));
            if (figure.metric().equals(LostBeforePaybackShare.METRIC)
                    && figure.value().isPresent()) {
                notes.addAll(warning(figure, economics.currency()));
            }
        }
        if (!question.complete()) {
            notes.add(NoteCode.INCOMPLETE.note());
        }
        return notes;
    }

    private static List<Note> warning(ValueFigure lost, String currency) {
        List<Note> notes = new ArrayList<>();
        notes.add(NoteCode.CAC_LOST.note(
                Numbers.count(Math.round(part(lost, ValueFigure.Name.LEFT_BEFORE))),
                Numbers.count(Math.round(part(lost, ValueFigure.Name.LEAVERS))),
                Numbers.money(Math.round(part(lost, ValueFigure.Name.UNRECOVERED)), currency),
                currency));
        long unknown = Math.round(part(lost, ValueFigure.Name.UNKNOWN));
        if (unknown != 0) {
            notes.add(NoteCode.CAC_UNKNOWN.note(Numbers.count(unknown)));
        }
        return notes;
    }

    private static double part(ValueFigure figure, ValueFigure.Name name) {
        return figure.parts().stream()
                .filter(part -> part.name() == name)
                .mapToDouble(ValueFigure.Part::value)
                .sum();
    }

    private static Cell value(ValueFigure figure, String currency) {
        return figure.value().isPresent()
                ? write(figure.value().getAsDouble(), figure.metric().unit(), currency)
                : Numbers.UNDEFINED;
    }

    private static Cell interval(Interval interval, ValueMetric.Unit unit, String currency) {
        Cell low = write(interval.low(), unit, currency);
        Cell high = write(interval.high(), unit, currency);
        return new Cell(low + " … " + high, low.raw() + ".." + high.raw());
    }

    private static Cell write(double value, ValueMetric.Unit unit, String currency) {
        return switch (unit) {
            case MONEY -> Cell.of(Numbers.money(Math.round(value), currency));
            case SHARE -> Numbers.percent(value);
            case MONTHS -> new Cell(String.format(Locale.ROOT, "%.1f months", value), Numbers.plain(value));
            case RATIO -> new Cell(String.format(Locale.ROOT, "%.2f", value), Numbers.plain(value));
            case COUNT -> Cell.of(Numbers.count(Math.round(value)));
        };
    }

    private static String words(ValueFigure.Name name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String camel(ValueFigure.Name name) {
        String[] words = name.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder camel = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return camel.toString();
    }
}
