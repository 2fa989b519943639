package io.holdfast.server.importing;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.server.job.Job;
import io.holdfast.server.job.Pace;
import io.holdfast.store.BatchCounts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is told outside.
 *
 * @param state queued, running, done, failed or cancelled
 * @param createdBy who asked for it
 * @param attempts how often it was begun; more than once when the server stopped meanwhile
 * @param batch what it became; absent until it is done and when nothing was changed
 * @param upload the file that was sent; absent for one of the inbox
 * @param alreadyImportedAs the batch the same file was before, in which case nothing was changed
 * @param undoneAt when it was taken back
 * @param counts of its rows
 * @param quarantine rows set aside, by reason
 * @param findings what looks odd, with its effect on churn; of one import only, not in lists
 * @param problem why it failed
 * @param progress how far it is, while it runs
 */
record ImportView(
        UUID id,
        String state,
        String file,
        @Nullable String kind,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int attempts,
        @Nullable UUID upload,
        @Nullable Integer batch,
        @Nullable Integer alreadyImportedAs,
        @Nullable Instant undoneAt,
        @Nullable Boolean refreshed,
        @Nullable BatchCounts counts,
        @Nullable Long corrections,
        @Nullable Long attributes,
        @Nullable Map<String, Long> quarantine,
        @Nullable List<FindingView> findings,
        List<NoteView> notes,
        PreviewView.@Nullable ProblemView problem,
        @Nullable ProgressView progress) {

    /**
     * How far a running import is.
     *
     * @param phase preparing, reading, writing or refreshing
     * @param unit bytes or rows
     * @param perSecond absent while it is too early to say
     * @param share of the phase, from 0 to 1
     * @param secondsLeft of the phase
     */
    record ProgressView(
            String phase,
            String unit,
            long done,
            @Nullable Long total,
            @Nullable Double perSecond,
            @Nullable Double share,
            @Nullable Double secondsLeft) {
        static ProgressView of(Pace pace) {
            return new ProgressView(
                    pace.phase(),
                    pace.unit(),
                    pace.done(),
                    pace.total().isPresent() ? pace.total().getAsLong() : null,
                    number(pace.perSecond()),
                    number(pace.share()),
                    number(pace.secondsLeft()));
        }

        private static @Nullable Double number(OptionalDouble value) {
            return value.isPresent() ? value.getAsDouble() : null;
        }
    }

    static PreviewView.ProblemView problem(Job.Failure failure) {
        Optional<ErrorCode> known = Arrays.stream(ErrorCode.values())
                .filter(code -> code.name().equals(failure.code()))
                .findFirst();
        return new PreviewView.ProblemView(
                failure.code(),
                known.map(ErrorCode::number).orElse(null),
                failure.sentence(),
                failure.particular().orElse(null));
    }
}
