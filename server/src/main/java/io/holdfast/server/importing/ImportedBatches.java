package io.holdfast.server.importing;

import io.holdfast.server.facts.Turn;
import io.holdfast.server.text.ServerTexts;
import io.holdfast.store.FactStore;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** What can be done with an import once it is a batch of the facts. */
@Component
class ImportedBatches {
    private final FactStore store;
    private final Uploads uploads;
    private final FiguresRefresh figures;

    ImportedBatches(FactStore store, Uploads uploads, FiguresRefresh figures) {
        this.store = store;
        this.uploads = uploads;
        this.figures = figures;
    }

    /** Takes it back, and waits for the figures to show that. */
    void undo(int batch) {
        Turn.await(() -> store.undo(batch));
        figures.await();
    }

    /** Sends its quarantine as a file. */
    void sendQuarantine(int batch, ServerTexts texts, HttpServletResponse response) throws IOException {
        Path csv = uploads.folder().scratch(".csv");
        try {
            QuarantineFile.write(store, batch, texts, csv);
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"quarantine-" + batch + ".csv\"");
            response.setContentLengthLong(Files.size(csv));
            Files.copy(csv, response.getOutputStream());
        } finally {
            Files.deleteIfExists(csv);
        }
    }
}
