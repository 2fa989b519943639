package io.holdfast.core.timeline;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was worked out from timelines and is kept beside them, so that the next question need not read the columns again.
 * Timelines never change, so a summary never goes stale: an append gives new timelines with no summary yet. They are given
 * up when memory runs short and made again when asked for.
 */
public final class Summaries {
    private final Map<Object, SoftReference<Object>> kept = new ConcurrentHashMap<>();
    private final Map<Object, Object> locks = new ConcurrentHashMap<>();

    Summaries() {}

    /**
     * A summary, made when it is first asked for. Who asks for it meanwhile waits: on all cores nothing is made sooner
     * twice than once. The making may ask for other summaries, never for its own.
     *
     * @param key says wholly what the summary is, by {@code equals}
     */
    public <T> T get(Object key, Class<T> type, Supplier<T> making) {
        return find(key, type).orElseGet(() -> {
            synchronized (locks.computeIfAbsent(key, any -> new Object())) {
                return find(key, type).orElseGet(() -> keep(key, making.get()));
            }
        });
    }

    private <T> Optional<T> find(Object key, Class<T> type) {
        return Optional.ofNullable(kept.get(key)).map(SoftReference::get).map(type::cast);
    }

    private <T> T keep(Object key, T made) {
        kept.put(key, new SoftReference<>(made));
        return made;
    }
}
