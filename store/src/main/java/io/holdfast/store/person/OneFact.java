package io.holdfast.store.person;

import io.holdfast.core.fact.FactKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a customer in its newest version.
 *
 * @param at when it was true; of grouped activity the last moment; empty where nothing says
 * @param key its own id, where it has one
 * @param origin where it comes from
 * @param fields its values, by the names of its kind's fields; of grouped activity {@code count}, {@code day} and
 *     {@code names}
 * @param corrections how many versions there were before this one
 * @param takenBack when it was taken back, if it was
 */
public record OneFact(
        FactKind kind,
        Optional<Instant> at,
        Optional<String> key,
        Origin origin,
        Map<String, @Nullable Object> fields,
        int corrections,
        Optional<Instant> takenBack) {

    /**
     * Where a fact comes from.
     *
     * @param source the system, or that it was written by hand
     * @param file the file, or who wrote it
     */
    public record Origin(String source, String file, int batch, long row, Instant knownAt) {}
}
