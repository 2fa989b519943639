package io.holdfast.server.importing;

import io.holdfast.server.job.RunningJob;
import io.holdfast.store.importing.Progress;
import java.util.Locale;

/** Passes on how far an import is, and that it is to stop. */
record Told(RunningJob running) implements Progress {
    @Override
    public void at(Phase phase, long done, long total) {
        running.tell(phase.name().toLowerCase(Locale.ROOT), phase == Phase.WRITING ? "rows" : "bytes", done, total);
    }

    @Override
    public boolean isCancelled() {
        return running.isToBreakOff();
    }
}
