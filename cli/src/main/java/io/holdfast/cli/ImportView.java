package io.holdfast.cli;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Table;
import io.holdfast.store.importing.ImportResult;
import io.holdfast.store.importing.mapping.ImportNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of imported files: every row counted. */
final class ImportView {
    private ImportView() {}

    static Answer answer(List<ImportResult> results) {
        Table table = new Table("file", "kind", "batch", "read", "accepted", "known", "quarantined");
        List<String> notes = new ArrayList<>();
        List<Map<String, Object>> objects = new ArrayList<>();
        FindingWords words = new FindingWords();
        for (ImportResult result : results) {
            table.row(
                    result.file(),
                    result.plan().mapping().kind().table(),
                    batch(result),
                    result.counts().read(),
                    result.counts().accepted(),
                    result.counts().known(),
                    result.counts().quarantined());
            result.earlier()
                    .ifPresent(batch -> notes.add(
                            result.file() + " was imported before as batch " + batch.id() + "; nothing was changed."));
            result.quarantine()
                    .forEach((reason, rows) ->
                            notes.add(result.file() + ": " + rows + " rows in quarantine: " + reason));
            result.findings().forEach(finding -> notes.add(result.file() + ": " + words.line(finding)));
            objects.add(object(result, words));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("imports", objects);
        return new Answer(object, table, notes);
    }

    private static String batch(ImportResult result) {
        return result.batch()
                .or(result::earlier)
                .map(batch -> Integer.toString(batch.id()))
                .orElse("");
    }

    private static Map<String, Object> object(ImportResult result, FindingWords words) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", result.file());
        object.put("kind", result.plan().mapping().kind().table());
        object.put("batch", result.batch().map(batch -> batch.id()).orElse(null));
        object.put(
                "alreadyImportedAs", result.earlier().map(batch -> batch.id()).orElse(null));
        object.put("read", result.counts().read());
        object.put("accepted", result.counts().accepted());
        object.put("known", result.counts().known());
        object.put("quarantined", result.counts().quarantined());
        object.put("corrections", result.corrections());
        object.put("attributes", result.attributes());
        object.put("quarantine", result.quarantine());
        object.put("notes", result.plan().notes().stream().map(ImportView::note).toList());
        object.put("findings", result.findings().stream().map(words::object).toList());
        return object;
    }

    private static Map<String, Object> note(ImportNote note) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", note.code().name());
        object.put("values", note.values());
        object.put("sentence", note.sentence());
        return object;
    }
}
