package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Cell;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.warning.EarlyWarning;
import io.holdfast.core.warning.Warning;
import io.holdfast.core.warning.WarningRules;
import io.holdfast.core.warning.WarningSql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom to look after, as of the last known day; most urgent first. Zero leaves the definition's own number.
 *
 * @param lostDays counts as lost after more silent days than these
 * @param warnDays warns after so many silent days
 * @param cadence counts as lost after so many times the customer's own median gap
 * @param limit how many to show
 * @param show what to show of each customer on that day, see {@link CustomerColumns}; nothing when empty
 * @param names what customers are called is said too; not said when empty
 */
public record WarningAnalysis(
        int lostDays, int warnDays, double cadence, int limit, List<String> show, Optional<PersonNames> names)
        implements Analysis {

    public WarningAnalysis {
        show = List.copyOf(show);
    }

    @Override
    public Answer of(Question question) {
        int day = question.timelines().extent().lastDay();
        WarningRules rules = rules(
                WarningRules.of(question.ledger().definition(), question.asOf().isPresent()));
        EarlyWarning.Choice choice = new EarlyWarning.Choice(question.test(), limit);
        Answer answer = answer(question, day, EarlyWarning.first(question.timelines(), rules, day, choice));
        answer.object()
                .put(
                        "sql",
                        WarningSql.of(
                                rules,
                                LocalDate.ofEpochDay(day),
                                question.rule().sql()));
        return answer;
    }

    private WarningRules rules(WarningRules usual) {
        return new WarningRules(silence(usual.silence()), usual.pastDue(), usual.buyer(), usual.ending());
    }

    /** Who asks for a D of his own counts everybody as lost after it, whatever the definition. */
    private WarningRules.Silence silence(WarningRules.Silence usual) {
        int warn = lostDays > 0 || warnDays > 0 ? warnDays : usual.warnDays();
        if (lostDays == 0 && cadence == 0) {
            return new WarningRules.Silence(usual.signal(), usual.inactivity(), warn, usual.loses());
        }
        int days = lostDays > 0 ? lostDays : usual.inactivity().days();
        Inactivity inactivity = cadence > 0 ? Inactivity.personal(cadence, days) : Inactivity.fixed(days);
        return new WarningRules.Silence(usual.signal(), inactivity, warn, WarningRules.Loses.EVERYBODY);
    }

    private Answer answer(Question question, int day, EarlyWarning.First found) {
        ShownOnDay shown = ShownOnDay.of(show, question, day);
        Optional<Map<String, String>> called =
                names.map(persons -> DisplayNames.of(customers(found.warnings()), persons, question, day));
        List<String> header = new ArrayList<>(List.of("customer"));
        called.ifPresent(all -> header.add("name"));
        header.addAll(shown.names());
        header.addAll(List.of("warning", "since", "days left", "MRR at stake", "evidence"));
        Table table = new Table(header);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Warning warning : found.warnings()) {
            table.row(cells(warning, called, shown));
            Map<String, @Nullable Object> row = object(warning);
            called.ifPresent(all -> row.put("name", all.get(warning.customerId())));
            shown.object(warning.customer()).ifPresent(values -> row.put("shown", values));
            rows.add(row);
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("asOf", LocalDate.ofEpochDay(day).toString());
        object.put("count", found.count());
        object.put("warnings", rows);
        return new Answer(
                object, table, List.of(NoteCode.WARNINGS.note(found.count(), LocalDate.ofEpochDay(day), rows.size())));
    }

    private static List<Integer> customers(List<Warning> warnings) {
        return warnings.stream().map(Warning::customer).toList();
    }

    private static Object[] cells(Warning warning, Optional<Map<String, String>> called, ShownOnDay shown) {
        List<Object> cells = new ArrayList<>(List.of(Cell.name(warning.customerId())));
        called.ifPresent(all -> cells.add(Optional.ofNullable(all.get(warning.customerId()))
                .<Object>map(Cell::name)
                .orElse(Numbers.UNDEFINED)));
        cells.addAll(shown.cells(warning.customer()));
        cells.add(words(warning));
        cells.add(LocalDate.ofEpochDay(warning.sinceDay()));
        cells.add(warning.daysLeft().isPresent() ? Cell.of(warning.daysLeft().getAsInt()) : Numbers.UNDEFINED);
        cells.add(warning.atStake()
                .map(stake -> Cell.of(Numbers.money(stake.mrr(), stake.currency()) + " " + stake.currency()))
                .orElse(Numbers.UNDEFINED));
        cells.add(warning.evidence().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .collect(Collectors.joining(", ")));
        return cells.toArray();
    }

    static Map<String, @Nullable Object> object(Warning warning) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("customer", warning.customerId());
        object.put("kind", warning.kind().name().toLowerCase(Locale.ROOT));
        object.put("since", LocalDate.ofEpochDay(warning.sinceDay()).toString());
        object.put(
                "daysLeft", warning.daysLeft().isPresent() ? warning.daysLeft().getAsInt() : null);
        object.put("mrrAtStake", warning.atStake().map(Warning.AtStake::mrr).orElse(null));
        object.put("currency", warning.atStake().map(Warning.AtStake::currency).orElse(null));
        object.put("evidence", warning.evidence());
        return object;
    }

    private static String words(Warning warning) {
        return warning.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
