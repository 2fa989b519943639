package io.holdfast.answer;

import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.segment.Groupings;
import io.holdfast.core.timeline.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one customer at the end of a day: what can be counted, and his attributes that have a value. */
final class KnownView {
    private static final List<String> COUNTED = List.of(
            "acquired",
            "tenure",
            "contracts",
            "orders",
            "orders_90",
            "activities",
            "activities_30",
            "activity_days_30",
            "days_since_order",
            "days_since_activity",
            "plan");

    private final Question question;
    private final Timeline timeline;
    private final int day;

    KnownView(Question question, Timeline timeline, int day) {
        this.question = question;
        this.timeline = timeline;
        this.day = day;
    }

    Map<String, @Nullable Object> object() {
        CustomerColumns columns = CustomerColumns.of(COUNTED, question, CalledCustomers.notAsked(question));
        Map<String, @Nullable Object> counted = new LinkedHashMap<>();
        for (int i = 0; i < COUNTED.size(); i++) {
            counted.put(COUNTED.get(i), columns.object(i, timeline, day));
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("counted", counted);
        object.put("attributes", attributes());
        return object;
    }

    private Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (String name : question.timelines().attributes()) {
            Grouping values = Groupings.text(name, question.timelines());
            String value = values.labels().get(values.group(timeline, day));
            if (!value.isEmpty()) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }
}
