package io.holdfast.server.importing;

import io.holdfast.server.nightly.NightlyTask;
import org.springframework.stereotype.Component;

/** Each night, files that were sent long ago are taken away. */
@Component
class UploadSweep implements NightlyTask {
    private final Uploads uploads;

    UploadSweep(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public void run() {
        uploads.sweep();
    }
}
