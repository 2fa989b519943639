package io.holdfast.cli;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Note;
import io.holdfast.answer.output.Table;
import io.holdfast.store.Batch;
import io.holdfast.store.FactStore;
import io.holdfast.store.detective.Finding;
import io.holdfast.store.detective.KeptFindings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code holdfast inspect}: what is in the store and where it came from. */
@Command(name = "inspect", description = "What is in the store: every batch with its counts.")
final class InspectCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FormatOption format = new FormatOption();

    InspectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            format.print(surroundings, answer(store));
        }
        return ExitCode.OK;
    }

    private static Answer answer(FactStore store) {
        Table table = new Table(
                "batch", "file", "kind", "read", "accepted", "known", "quarantined", "findings", "imported", "undone");
        List<Map<String, Object>> batches = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        FindingWords words = new FindingWords();
        Map<Integer, List<Finding>> findings = findings(store);
        for (Batch batch : store.batches()) {
            List<Finding> odd = findings.getOrDefault(batch.id(), List.of());
            odd.forEach(finding -> notes.add("batch " + batch.id() + ": " + words.line(finding)));
            row(table, batch, odd.size());
            batches.add(object(batch, odd.stream().map(words::object).toList()));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("zone", store.workspace().zone().getId());
        object.put("currency", store.workspace().currency());
        object.put("fiscalYearStartMonth", store.workspace().fiscalYearStartMonth());
        object.put("batches", batches);
        return new Answer(object, table, notes.stream().map(Note::english).toList());
    }

    private static Map<Integer, List<Finding>> findings(FactStore store) {
        return KeptFindings.of(store).stream()
                .collect(Collectors.groupingBy(
                        KeptFindings.Kept::batchId,
                        Collectors.mapping(KeptFindings.Kept::finding, Collectors.toList())));
    }

    private static void row(Table table, Batch batch, int findings) {
        table.row(
                batch.id(),
                batch.source().fileName(),
                batch.source().kind().table(),
                batch.counts().read(),
                batch.counts().accepted(),
                batch.counts().known(),
                batch.counts().quarantined(),
                findings,
                batch.knownAt(),
                batch.undoneAt().map(Object::toString).orElse(""));
    }

    private static Map<String, Object> object(Batch batch, List<Map<String, @Nullable Object>> findings) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("batch", batch.id());
        object.put("file", batch.source().fileName());
        object.put("sha256", batch.source().fileSha256());
        object.put("source", batch.source().source());
        object.put("kind", batch.source().kind().table());
        object.put("read", batch.counts().read());
        object.put("accepted", batch.counts().accepted());
        object.put("known", batch.counts().known());
        object.put("quarantined", batch.counts().quarantined());
        object.put("importedAt", batch.knownAt().toString());
        object.put("undoneAt", batch.undoneAt().map(Object::toString).orElse(null));
        object.put("findings", findings);
        return object;
    }
}
