package io.holdfast.server.importing;

import io.holdfast.server.job.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The note that is left beside a file of the inbox: what became of it. */
@Component
class InboxNote {
    private final ImportViews views;

    InboxNote(ImportViews views) {
        this.views = views;
    }

    String of(Job job) {
        ImportView view = views.whole(job);
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s at %s (import %s)".formatted(view.file(), view.state(), view.finishedAt(), view.id()));
        Optional.ofNullable(view.counts())
                .ifPresent(counts -> lines.add("batch %d as %s: %d rows read, %d accepted, %d known, %d in quarantine"
                        .formatted(
                                view.batch(),
                                view.kind(),
                                counts.read(),
                                counts.accepted(),
                                counts.known(),
                                counts.quarantined())));
        Optional.ofNullable(view.quarantine())
                .ifPresent(
                        reasons -> reasons.forEach((reason, rows) -> lines.add("quarantine: " + rows + " " + reason)));
        Optional.ofNullable(view.alreadyImportedAs())
                .ifPresent(batch ->
                        lines.add("The same file was imported before as batch " + batch + "; nothing was changed."));
        Optional.ofNullable(view.problem()).ifPresent(problem -> lines.add(problem.code() + ": " + problem.detail()));
        return String.join("\n", lines) + "\n";
    }
}
