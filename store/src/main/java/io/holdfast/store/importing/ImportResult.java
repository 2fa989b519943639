package io.holdfast.store.importing;

import io.holdfast.store.Batch;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.detective.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a file. Every row read is accepted, known already, or in quarantine.
 *
 * @param file its name
 * @param batch the batch it became; empty after a rehearsal, and when the file was imported before
 * @param earlier the batch the same file was imported as before, in which case nothing was changed
 * @param counts of its rows; all zero when it was imported before
 * @param corrections of the accepted rows, those that are new versions of facts known before
 * @param attributes values of customer attributes written beside
 * @param quarantine rows set aside, by reason code
 * @param findings what looks odd, with its effect on churn
 * @param plan how it was read
 */
public record ImportResult(
        String file,
        Optional<Batch> batch,
        Optional<Batch> earlier,
        BatchCounts counts,
        long corrections,
        long attributes,
        Map<String, Long> quarantine,
        List<Finding> findings,
        ImportPlan plan) {
    public ImportResult {
        quarantine = Map.copyOf(quarantine);
        findings = List.copyOf(findings);
    }

    /** Whether the same file was imported before and nothing was changed. */
    public boolean alreadyImported() {
        return earlier.isPresent();
    }
}
