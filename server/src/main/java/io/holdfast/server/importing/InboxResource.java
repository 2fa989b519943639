package io.holdfast.server.importing;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The folder of the server that files are put into. */
@RestController
class InboxResource {
    private static final int MOST = 200;

    private final InboxDesk desk;
    private final InboxFiles taken;

    InboxResource(InboxDesk desk, InboxFiles taken) {
        this.desk = desk;
        this.taken = taken;
    }

    /**
     * What is in it.
     *
     * @param count of the files, also of those that are too many to name
     */
    record InboxView(long count, List<InboxLine> files) {}

    /**
     * A file that waits.
     *
     * @param importId the import it is in; absent until the file has rested
     */
    record InboxLine(
            String file,
            String kind,
            long bytes,
            Instant changedAt,
            @Nullable UUID importId) {}

    @GetMapping("/api/v1/inbox")
    @Operation(
            summary = "The files that wait in the inbox of the server.",
            description = "One that was imported, or failed, is among the imports and not here.")
    InboxView inbox() {
        List<InboxFile> there = desk.folder().look();
        return new InboxView(
                there.size(), there.stream().limit(MOST).map(this::line).toList());
    }

    private InboxLine line(InboxFile file) {
        return new InboxLine(
                file.name(),
                file.kind(),
                file.bytes(),
                Instant.ofEpochMilli(file.modified()),
                taken.find(file).map(InboxFiles.Taken::job).orElse(null));
    }
}
