package io.holdfast.server.importing;

import io.holdfast.store.BatchCounts;
import io.holdfast.store.importing.ImportResult;
import java.util.List;
import java.util.Map;

/**
 * What would come of an import, as kept with its job.
 *
 * @param corrections accepted rows that would be new versions of facts
 * @param attributes values of attributes that would be written beside
 * @param quarantine rows that would be set aside, by reason
 * @param findings with their sentences in English
 * @param notes how the file was read
 */
record RehearsalOutcome(
        BatchCounts counts,
        long corrections,
        long attributes,
        Map<String, Long> quarantine,
        List<FindingView> findings,
        List<NoteView> notes) {
    static RehearsalOutcome of(ImportResult result, FindingSentences words) {
        return new RehearsalOutcome(
                result.counts(),
                result.corrections(),
                result.attributes(),
                result.quarantine(),
                result.findings().stream()
                        .map(finding -> FindingView.of(finding, words))
                        .toList(),
                NoteView.of(result.plan().notes()));
    }
}
