package io.holdfast.server.importing;

import io.holdfast.server.job.Job;
import io.holdfast.server.job.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Imports what is put into the inbox, once its size has rested, and puts it away afterwards. What it knows of a file is in a
 * table, so a file is neither lost nor imported again when the server ends in between.
 */
@Component
class Inbox {
    static final String ACTOR = "inbox";

    private final InboxFiles taken;
    private final Imports imports;
    private final InboxNote notes;
    private final InboxDesk desk;
    private final Map<InboxFile, Instant> resting = new HashMap<>();

    Inbox(InboxFiles taken, Imports imports, InboxNote notes, InboxDesk desk) {
        this.taken = taken;
        this.imports = imports;
        this.notes = notes;
        this.desk = desk;
    }

    /** One look at all of it. */
    void look() {
        List<InboxFile> there = desk.folder().look();
        resting.keySet().retainAll(there);
        for (InboxFile file : there) {
            taken.find(file).ifPresentOrElse(known -> settle(file, known), () -> take(file));
        }
    }

    /** A file that is another at the next look has not rested; size and time are part of what it is. */
    private void take(InboxFile file) {
        Instant now = desk.clock().instant();
        Instant since = resting.computeIfAbsent(file, found -> now);
        if (Duration.between(since, now).compareTo(desk.rest()) < 0) {
            return;
        }
        desk.inTransaction(() -> {
            Job job = imports.addUnseen(ImportOrder.ofInbox(file.below(), file.kind()), file.name(), ACTOR);
            taken.add(file, job.id());
            desk.audit().write(ACTOR, "import_asked", job.id().toString(), Map.of("file", file.below()));
        });
        resting.remove(file);
    }

    private void settle(InboxFile file, InboxFiles.Taken known) {
        Job job = imports.find(known.job());
        if (!job.state().isOver()) {
            return;
        }
        if (known.is(file)) {
            desk.folder().file(file, job.state() == JobState.DONE ? "done" : "failed", job.number(), notes.of(job));
        }
        taken.remove(file);
    }
}
