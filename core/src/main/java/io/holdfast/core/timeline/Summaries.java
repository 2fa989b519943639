package io.holdfast.core.timeline;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was worked out from timelines and is kept beside them, so that the next question need not read the columns again.
 * Timelines never change, so a summary never goes stale: an append gives new timelines with no summary yet. They are given
 * up when memory runs short and made again when asked for.
 */
public final class Summaries {
    private final Map<Object, SoftReference<Object>> kept = new ConcurrentHashMap<>();

    Summaries() {}

    /**
     * A summary, made when it is first asked for; two threads may make it twice, to the same effect.
     *
     * @param key says wholly what the summary is, by {@code equals}
     */
    public <T> T get(Object key, Class<T> type, Supplier<T> making) {
        SoftReference<Object> reference = kept.get(key);
        Object known = reference == null ? null : reference.get();
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        T made = making.get();
        kept.put(key, new SoftReference<>(made));
        return made;
    }
}
