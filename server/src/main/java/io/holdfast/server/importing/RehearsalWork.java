package io.holdfast.server.importing;

import io.holdfast.report.page.Language;
import io.holdfast.server.job.Job;
import io.holdfast.server.job.JobWork;
import io.holdfast.server.job.RunningJob;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.ImportResult;
import io.holdfast.store.importing.Importer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file whole and says what would become of it; nothing is kept, so that it can be begun again at any time. */
@Component
class RehearsalWork implements JobWork {
    static final String KIND = "rehearsal";

    private final FactStore store;
    private final ImportFiles files;
    private final JsonMapper json;

    RehearsalWork(FactStore store, ImportFiles files, JsonMapper json) {
        this.store = store;
        this.files = files;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, RunningJob running) {
        ImportOrder order = json.readValue(job.what().request(), ImportOrder.class);
        Importer importer = new Importer(store);
        ImportResult result = files.with(
                order, (file, options) -> importer.rehearse(importer.plan(file, options), new Told(running)));
        return json.writeValueAsString(RehearsalOutcome.of(result, new FindingSentences(Language.EN)));
    }
}
