package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Table;
import io.holdfast.store.segment.SavedSegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Saved segments, as they are listed. */
public final class SegmentList {
    private SegmentList() {}

    public static Answer answer(List<SavedSegment> segments) {
        Table table = new Table("segment", "version", "rule", "shared", "by", "note");
        for (SavedSegment each : segments) {
            String shared = each.shared() ? "yes" : "";
            table.row("@" + each.name(), each.version(), each.rule(), shared, each.by(), each.note());
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("segments", segments.stream().map(SegmentList::object).toList());
        return new Answer(object, table);
    }

    /** One of them. */
    public static Map<String, @Nullable Object> object(SavedSegment segment) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("name", segment.name());
        object.put("version", segment.version());
        object.put("rule", segment.rule());
        object.put("note", segment.note());
        object.put("shared", segment.shared());
        object.put("by", segment.by().isEmpty() ? null : segment.by());
        object.put("at", segment.at().map(Object::toString).orElse(null));
        return object;
    }
}
