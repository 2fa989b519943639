package io.holdfast.server.facts;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.outage.Outage;
import io.holdfast.store.timeline.Snapshot;
import java.time.Clock;
import org.apache.commons.logging.LogFactory;

/** Tells the log of a snapshot that cannot be written: new facts show all the same, and only the next start is slower. */
final class SnapshotOutage implements Snapshot.Unwritten {
    private static final Outage.Words WORDS = new Outage.Words(
            "The snapshot of the timelines cannot be written. Figures do not need it; a start without it is slower. It is"
                    + " tried again.",
            "The snapshot of the timelines still cannot be written",
            "The snapshot of the timelines is written again");

    private final Outage outage;

    SnapshotOutage(Clock clock) {
        this.outage = new Outage(LogFactory.getLog(SnapshotOutage.class), WORDS, clock);
    }

    @Override
    public void because(Problem problem) {
        outage.failed(problem);
    }

    @Override
    public void isOver() {
        outage.isOver();
    }
}
