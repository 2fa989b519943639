package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Cell;
import io.holdfast.answer.output.Table;
import io.holdfast.core.breakdown.Breakdown;
import io.holdfast.core.breakdown.ChangeByGroup;
import io.holdfast.core.breakdown.ChangeSql;
import io.holdfast.core.breakdown.Contribution;
import io.holdfast.core.breakdown.GroupRate;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsByGroupings;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.FigureQuery;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.Fraction;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.segment.Groupings;
import io.holdfast.core.segment.KnownSql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What changed a rate since the period before, split by attributes: which groups left more or less, and which became more
 * or fewer. For each attribute the contributions sum to the whole change, so the attributes are several views of one change
 * and must not be added up. See {@link ChangeByGroup} for the formula.
 *
 * @param metric the headline of the definition when empty
 * @param by attributes; those with a few values when empty
 */
public record ChangeAnalysis(Optional<String> metric, List<String> by) implements Analysis {
    /** An attribute with more values names customers one by one rather than kinds of them. */
    private static final int MOST_VALUES = 40;

    public ChangeAnalysis {
        by = List.copyOf(by);
    }

    @Override
    public Answer of(Question question) {
        String id = metric.orElseGet(() -> question.ledger().definition().headline());
        FlowMetric ratio = MetricCatalogue.findFlow(id);
        Period before = before(question.asked());
        Table table = new Table("attribute", "group", "rate effect", "mix effect", "percentage points");
        List<Map<String, @Nullable Object>> attributes = new ArrayList<>();
        List<String> names = attributes(question);
        List<Grouping> groupings = new ArrayList<>(List.of(Grouping.NONE));
        names.forEach(name -> groupings.add(grouping(name, question)));
        List<ChangeByGroup> changes = changes(question, ratio, before, groupings);
        FigureQuery earlier = question.during(before).query();
        for (int i = 0; i < names.size(); i++) {
            ChangeByGroup change = changes.get(i + 1);
            boolean tellsNothing = by.isEmpty() && change.contributions().size() < 2;
            if (!tellsNothing) {
                Map<String, @Nullable Object> attribute = object(names.get(i), change, table);
                attribute.put("sql", ChangeSql.of(ratio, earlier, question.query(), label(names.get(i), question)));
                attributes.add(attribute);
            }
        }
        Map<String, @Nullable Object> object = head(question, id, before);
        object.put("sqlBefore", earlier.of(ratio));
        object.put("sql", question.query().of(ratio));
        ChangeByGroup whole = changes.get(0);
        object.put(
                "valueBefore", FigureView.orNull(whole.before().total().rate().value()));
        object.put("value", FigureView.orNull(whole.after().total().rate().value()));
        object.put("change", whole.change().toDouble());
        object.put("attributes", attributes);
        object.put("settings", new SettingsView(question).object());
        return new Answer(object, table, List.of(NoteCode.CHANGES_SUM.note()));
    }

    /** The change as each grouping splits it, all of them counted at once. */
    private static List<ChangeByGroup> changes(
            Question question, FlowMetric ratio, Period before, List<Grouping> groupings) {
        List<Period> periods = List.of(before, question.period());
        Flows[][][] flows = FlowsByGroupings.of(question.ledger(), periods, question.test(), groupings);
        List<ChangeByGroup> changes = new ArrayList<>();
        for (int i = 0; i < groupings.size(); i++) {
            List<String> labels = groupings.get(i).labels();
            changes.add(ChangeByGroup.between(
                    breakdown(ratio, before, labels, flows[0][i]),
                    breakdown(ratio, question.period(), labels, flows[1][i])));
        }
        return changes;
    }

    private static Breakdown breakdown(FlowMetric metric, Period period, List<String> labels, Flows[] flows) {
        return Breakdown.of(metric, period, labels, flows, Breakdown.SMALL_NUMBER);
    }

    private Grouping grouping(String attribute, Question question) {
        requireShown(attribute, question);
        return by.isEmpty()
                ? Groupings.text(attribute, question.timelines())
                : Groupings.find(attribute, question.timelines());
    }

    /** The label of a customer's group in SQL, of the same grouping. */
    private KnownSql label(String attribute, Question question) {
        return by.isEmpty()
                ? Groupings.textSql(attribute, question.timelines())
                : Groupings.sql(attribute, question.timelines());
    }

    /** As many whole months before it, or as many days where it is none of months. */
    static Period before(Period period) {
        boolean wholeMonths = period.from().getDayOfMonth() == 1 && period.to().getDayOfMonth() == 1;
        if (!wholeMonths) {
            return new Period(period.fromDay() - period.days(), period.fromDay());
        }
        int months = 12 * (period.to().getYear() - period.from().getYear())
                + period.to().getMonthValue()
                - period.from().getMonthValue();
        return Period.of(period.from().minusMonths(months), period.from());
    }

    private List<String> attributes(Question question) {
        if (!by.isEmpty()) {
            return by;
        }
        List<String> few = new ArrayList<>();
        if (question.timelines().plans().size() > 1) {
            few.add("plan");
        }
        question.timelines().attributes().stream()
                .filter(name -> isOfFewValues(question.timelines().values(name).size()))
                .filter(name -> !question.timelines().hidden().contains(name))
                .sorted()
                .forEach(few::add);
        return few;
    }

    /** Groups that are hidden from the caller all have one name, and cannot be told apart. */
    private static void requireShown(String attribute, Question question) {
        if (question.timelines().hidden().contains(attribute)) {
            throw new Problem(QuestionParticular.ATTRIBUTE_HIDDEN, attribute);
        }
    }

    private static boolean isOfFewValues(int values) {
        return values > 1 && values <= MOST_VALUES;
    }

    private static Map<String, @Nullable Object> head(Question question, String metric, Period before) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("metric", metric);
        object.put("period", FigureView.period(question.asked()));
        object.put("before", FigureView.period(before));
        object.put("complete", question.complete());
        object.put("asOf", question.asOf().map(Object::toString).orElse(null));
        object.put("segment", question.segment().isEmpty() ? null : question.segment());
        return object;
    }

    /** The largest first. */
    private static Map<String, @Nullable Object> object(String attribute, ChangeByGroup change, Table table) {
        List<Contribution> sorted = change.contributions().stream()
                .sorted(Comparator.comparing(
                                (Contribution one) -> Math.abs(one.whole().toDouble()))
                        .reversed())
                .toList();
        List<Map<String, @Nullable Object>> groups = new ArrayList<>();
        for (Contribution one : sorted) {
            String label = one.label();
            table.row(
                    attribute,
                    label.isEmpty() ? Cell.of("(not known)") : Cell.name(label),
                    points(one.rate()),
                    points(one.mix()),
                    points(one.whole()));
            Map<String, @Nullable Object> group = new LinkedHashMap<>();
            group.put("group", label);
            group.put("rate", one.rate().toDouble());
            group.put("mix", one.mix().toDouble());
            group.put("whole", one.whole().toDouble());
            group.put("before", side(change.before(), label));
            group.put("after", side(change.after(), label));
            groups.add(group);
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("by", attribute);
        object.put("groups", groups);
        return object;
    }

    /** The rate of a group in one of the periods; null when it is not there. */
    private static @Nullable Map<String, @Nullable Object> side(Breakdown breakdown, String label) {
        return breakdown.groups().stream()
                .filter(group -> group.label().equals(label))
                .findFirst()
                .map(ChangeAnalysis::counts)
                .orElse(null);
    }

    private static Map<String, @Nullable Object> counts(GroupRate group) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("numerator", group.rate().numerator());
        object.put("denominator", group.rate().denominator());
        object.put("value", FigureView.orNull(group.rate().value()));
        return object;
    }

    private static Cell points(Fraction share) {
        BigDecimal points = BigDecimal.valueOf(100 * share.toDouble()).setScale(4, RoundingMode.HALF_EVEN);
        return Cell.of(points.stripTrailingZeros().toPlainString());
    }
}
