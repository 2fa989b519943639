package io.holdfast.server.importing;

import io.holdfast.server.nightly.NightlyTask;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Each night, files of the inbox that were filed long ago are taken away: what is in them is in the store, and who is erased
 * there would still stand in them.
 */
@Component
class InboxSweep implements NightlyTask {
    private final InboxDesk desk;
    private final Clock clock;
    private final Duration keep;

    InboxSweep(InboxDesk desk, Clock clock, @Value("${holdfast.inbox.keep}") Duration keep) {
        this.desk = desk;
        this.clock = clock;
        this.keep = keep;
    }

    @Override
    public void run() {
        desk.folder().sweep(clock.instant().minus(keep));
    }
}
