package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Cell;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.core.breakdown.Breakdown;
import io.holdfast.core.breakdown.Funnel;
import io.holdfast.core.breakdown.FunnelLimits;
import io.holdfast.core.breakdown.FunnelPlace;
import io.holdfast.core.breakdown.GroupRate;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.segment.Groupings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rate by group with the limits of chance, so that small groups are not read as good or bad ones. */
final class BreakdownView {
    private BreakdownView() {}

    static Answer answer(Question question, String metric, String by) {
        FlowMetric ratio = MetricCatalogue.findFlow(metric);
        Breakdown breakdown = Breakdown.of(
                ratio, question.ledger(), question.period(), question.test(), Groupings.find(by, question.timelines()));
        Table table = new Table(by, metric, "of", "95 % interval", "limits of chance 95 %", "reading");
        List<Map<String, @Nullable Object>> groups = new ArrayList<>();
        for (GroupRate group : breakdown.groups()) {
            row(table, label(group), group);
            groups.add(object(group));
        }
        row(table, Cell.of("all"), breakdown.total());
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("metric", metric);
        object.put("period", FigureView.period(question.asked()));
        object.put("by", by);
        object.put("bands", Groupings.areBands(by, question.timelines()));
        object.put("groups", groups);
        object.put("total", object(breakdown.total()));
        object.put("funnel", funnel(breakdown.funnel()));
        object.put("sql", question.query().byGroup(ratio, Groupings.sql(by, question.timelines())));
        object.put("settings", new SettingsView(question).object());
        return new Answer(object, table);
    }

    private static Cell label(GroupRate group) {
        return group.label().isEmpty() ? Cell.of("(not known)") : Cell.name(group.label());
    }

    private static void row(Table table, Cell label, GroupRate group) {
        table.row(
                label,
                Numbers.percent(group.rate().value()),
                group.rate().denominator(),
                group.rate().interval().map(FigureView::cell).orElse(Numbers.UNDEFINED),
                group.limits().map(limits -> FigureView.cell(limits.warning())).orElse(Numbers.UNDEFINED),
                words(group.place()) + (group.isSmall() ? ", small number" : ""));
    }

    private static Map<String, @Nullable Object> object(GroupRate group) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("group", group.label());
        object.put("numerator", group.rate().numerator());
        object.put("denominator", group.rate().denominator());
        object.put("value", FigureView.orNull(group.rate().value()));
        object.put("interval", FigureView.interval(group.rate().interval()));
        object.put("limits", group.limits().map(BreakdownView::limits).orElse(null));
        object.put("place", group.place().name().toLowerCase(Locale.ROOT));
        object.put("smallNumber", group.isSmall());
        return object;
    }

    private static List<Map<String, Object>> funnel(Funnel funnel) {
        return funnel.points().stream()
                .map(point -> {
                    Map<String, Object> object = new LinkedHashMap<>(Map.of("size", point.size()));
                    object.putAll(limits(point.limits()));
                    return object;
                })
                .toList();
    }

    private static Map<String, Object> limits(FunnelLimits limits) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("warning", FigureView.interval(Optional.of(limits.warning())));
        object.put("alarm", FigureView.interval(Optional.of(limits.alarm())));
        return object;
    }

    private static String words(FunnelPlace place) {
        return place.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
