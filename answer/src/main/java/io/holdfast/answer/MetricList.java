package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Table;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Switch;
import io.holdfast.core.metric.DailySumChurn;
import io.holdfast.core.metric.Metric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.value.ValueMetric;
import io.holdfast.core.value.ValueMetrics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every metric with formula and source, and every definition that ships. */
public final class MetricList {
    private MetricList() {}

    public static Answer answer() {
        Table table = new Table("metric", "formula", "undefined when", "source");
        List<Map<String, Object>> metrics = new ArrayList<>();
        List<Metric> all = new ArrayList<>(MetricCatalogue.FLOW);
        all.add(new DailySumChurn());
        all.addAll(MetricCatalogue.RENEWAL);
        all.addAll(MetricCatalogue.MONEY);
        for (Metric metric : all) {
            table.row(metric.id(), metric.formula(), metric.undefinedWhen(), metric.source());
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("id", metric.id());
            object.put("formula", metric.formula());
            object.put("sense", metric.sense().name());
            object.put("undefinedWhen", metric.undefinedWhen());
            object.put("source", metric.source());
            object.put("sql", metric.sql());
            metrics.add(object);
        }
        for (ValueMetric metric : ValueMetrics.ALL) {
            table.row(metric.id(), metric.formula(), metric.undefinedWhen(), metric.source());
            metrics.add(valueMetric(metric));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("metrics", metrics);
        object.put(
                "definitions",
                Definitions.ALL.stream().map(MetricList::definition).toList());
        List<String> names = Definitions.ALL.stream()
                .map(definition -> definition.name() + " (" + definition.headline() + ")")
                .toList();
        return new Answer(object, table, List.of(NoteCode.KNOWN_DEFINITIONS.note(String.join(", ", names))));
    }

    private static Map<String, Object> valueMetric(ValueMetric metric) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", metric.id());
        object.put("formula", metric.formula());
        object.put("sense", metric.sense().name());
        object.put("undefinedWhen", metric.undefinedWhen());
        object.put("source", metric.source());
        return object;
    }

    private static Map<String, Object> definition(ChurnDefinition definition) {
        Map<String, Object> switches = new LinkedHashMap<>();
        for (Switch each : Switch.values()) {
            switches.put(each.label(), each.setting(definition));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", definition.name());
        object.put("version", definition.version());
        object.put("headline", definition.headline());
        object.put("switches", switches);
        return object;
    }
}
