package io.holdfast.server.importing;

import io.holdfast.store.BatchCounts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would come of an import.
 *
 * @param state queued, running, done, failed or cancelled
 * @param counts of the rows, once it is done
 * @param corrections accepted rows that would be new versions of facts
 * @param attributes values of attributes that would be written beside
 * @param quarantine rows that would be set aside, by reason
 * @param findings what looks odd, with its effect on churn
 * @param problem why the file cannot be imported like this
 * @param progress how far it is, while it runs
 */
record RehearsalView(
        UUID id,
        String state,
        String file,
        @Nullable BatchCounts counts,
        @Nullable Long corrections,
        @Nullable Long attributes,
        @Nullable Map<String, Long> quarantine,
        @Nullable List<FindingView> findings,
        List<NoteView> notes,
        PreviewView.@Nullable ProblemView problem,
        ImportView.@Nullable ProgressView progress) {}
