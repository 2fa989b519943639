package io.holdfast.store.detective;

import java.util.List;
import java.util.Optional;

/**
 * Something odd about the rows of a file.
 *
 * @param code a stable name for scripts
 * @param count how many rows or customers it concerns
 * @param sentence what was seen, with numbers
 * @param sample a few of the rows or ids, as text
 * @param suggestion what to do about it
 * @param churnPoints by how many percentage points the churn of the last complete month would change if the suspicious
 *     rows were left out or mended; empty where it cannot be computed
 */
public record Finding(
        String code,
        long count,
        String sentence,
        List<String> sample,
        String suggestion,
        Optional<Double> churnPoints) {
    public Finding {
        sample = List.copyOf(sample);
    }

    Finding withSentence(String other) {
        return new Finding(code, count, other, sample, suggestion, churnPoints);
    }
}
