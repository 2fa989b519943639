package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Table;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.segment.Feature;
import io.holdfast.core.segment.Features;
import io.holdfast.core.segment.ValueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of a segment can be made of: attributes with the values most customers have, features with their units, the
 * activities most customers have had, and the operators of each kind.
 *
 * @param personal attributes whose values are not listed
 * @param most how many values of each
 */
public record VocabularyAnalysis(Set<String> personal, int most) implements Analysis {
    private static final List<String> OF_TEXT = List.of("=", "!=", "in", "not in", "known", "unknown");
    private static final List<String> OF_NUMBER =
            List.of(">=", ">", "<=", "<", "=", "!=", "in", "not in", "known", "unknown");

    public VocabularyAnalysis {
        personal = Set.copyOf(personal);
    }

    @Override
    public Answer of(Question question) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        List<Map<String, Object>> attributes = new ArrayList<>();
        Table table = new Table("name", "kind", "most frequent");
        for (AttributeValues each : AttributeValues.of(question)) {
            boolean isPersonal = personal.contains(each.name());
            ValueKind kind = isPersonal ? ValueKind.TEXT : each.kind();
            List<AttributeValues.Value> values = isPersonal ? List.of() : each.most(most);
            Map<String, Object> attribute = new LinkedHashMap<>();
            attribute.put("name", each.name());
            attribute.put("kind", word(kind));
            attribute.put("personal", isPersonal);
            attribute.put("distinct", isPersonal ? 0 : each.distinct());
            attribute.put("known", each.known());
            attribute.put("values", values);
            attributes.add(attribute);
            table.row(
                    each.name(),
                    word(kind),
                    String.join(
                            ", ",
                            values.stream().map(AttributeValues.Value::value).toList()));
        }
        List<Map<String, Object>> features =
                Features.NAMES.stream().map(VocabularyAnalysis::feature).toList();
        features.forEach(each -> table.row(String.valueOf(each.get("name")), String.valueOf(each.get("unit")), ""));
        object.put("attributes", attributes);
        object.put("features", features);
        List<AttributeValues.Value> activities = ActivityValues.of(question, most);
        table.row(
                "activity",
                "",
                String.join(
                        ", ",
                        activities.stream().map(AttributeValues.Value::value).toList()));
        object.put("activities", activities);
        object.put("operators", Map.of("text", OF_TEXT, "number", OF_NUMBER, "date", OF_NUMBER, "yes_no", OF_TEXT));
        object.put("flows", Arrays.stream(Flow.values()).map(Flow::symbol).toList());
        return new Answer(object, table);
    }

    private static Map<String, Object> feature(String name) {
        Feature feature = Features.find(name).orElseThrow();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", name);
        object.put("unit", word(feature.unit()));
        object.put("days", Features.daysOf(name));
        object.put("of_activity", Features.isOfActivity(name));
        return object;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
