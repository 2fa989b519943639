package io.holdfast.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One finished import.
 *
 * @param id counts up from 1
 * @param knownAt when its facts became known
 * @param finishedAt when it was committed
 * @param undoneAt when it was taken back, if it was
 */
public record Batch(
        int id,
        BatchSource source,
        BatchCounts counts,
        Instant knownAt,
        Instant finishedAt,
        Optional<Instant> undoneAt) {}
