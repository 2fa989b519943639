package io.holdfast.cli;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Note;
import io.holdfast.answer.output.Table;
import io.holdfast.store.importing.ImportResult;
import io.holdfast.store.importing.load.Reason;
import io.holdfast.store.importing.mapping.ImportNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of imported files: every row counted. */
final class ImportView {
    private static final Comparator<Map.Entry<String, Long>> MOST_FIRST = Map.Entry.<String, Long>comparingByValue(
                    Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey());

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
                            result.file() + " was imported before as batch " + batch.id() + "; nothing was changed. To"
                                    + " read it in another way, take that batch back first: holdfast undo " + batch.id()
                                    + "."));
            result.quarantine().entrySet().stream()
                    .sorted(MOST_FIRST)
                    .forEach(each -> notes.add(result.file() + ": " + setAside(each.getKey(), each.getValue())));
            result.findings().forEach(finding -> notes.add(result.file() + ": " + words.line(finding)));
            objects.add(object(result, words));
        }
        if (results.stream()
                .anyMatch(result ->
                        result.batch().isPresent() && !result.quarantine().isEmpty())) {
            notes.add(
                    "holdfast export --table quarantine FILE writes every row in quarantine with its value and reason.");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("imports", objects);
        return new Answer(object, table, notes.stream().map(Note::english).toList());
    }

    private static String setAside(String reason, long rows) {
        return "%d %s in quarantine, %s: %s."
                .formatted(
                        rows,
                        rows == 1 ? "row" : "rows",
                        reason,
                        Reason.valueOf(reason).sentence());
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
