package io.holdfast.core.cohort;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a result says, as lists and texts, so that records that hold arrays can be compared. */
final class Content {
    private Content() {}

    static Object of(Object value) {
        if (value instanceof Record) {
            List<Object> parts = new ArrayList<>();
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                parts.add(of(read(component, value)));
            }
            return parts;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Content::of).toList();
        }
        return value.getClass().isArray() ? Arrays.deepToString(new Object[] {value}) : value;
    }

    private static Object read(RecordComponent component, Object value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
