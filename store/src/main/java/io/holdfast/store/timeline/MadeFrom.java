package io.holdfast.store.timeline;

import io.holdfast.store.Batch;
import io.holdfast.store.FactStore;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What timelines were made from: tells whether a store still is what it was, or has only more of the same.
 *
 * @param settings everything a fact is read by: the version of the tables, the workspace
 * @param lastBatch number of the last finished batch, 0 when there is none
 * @param lastFinished when it was finished, so that another store in the same folder is not taken for this one
 * @param undoneText the batches taken back, ascending, as text
 */
record MadeFrom(String settings, int lastBatch, String lastFinished, String undoneText) {

    static MadeFrom of(FactStore store) {
        List<Batch> batches = store.batches();
        Optional<Batch> last = batches.isEmpty() ? Optional.empty() : Optional.of(batches.get(batches.size() - 1));
        return new MadeFrom(
                store.settingsFingerprint(),
                last.map(Batch::id).orElse(0),
                last.map(batch -> batch.finishedAt().toString()).orElse(""),
                batches.stream()
                        .filter(batch -> batch.undoneAt().isPresent())
                        .map(Batch::id)
                        .toList()
                        .toString());
    }

    /** Whether this is what {@code before} was and nothing but batches added or taken back since. */
    boolean adds(MadeFrom before, FactStore store) {
        return settings.equals(before.settings)
                && !equals(before)
                && undone().containsAll(before.undone())
                && lastBatch >= before.lastBatch
                && store.batch(before.lastBatch)
                        .map(batch -> batch.finishedAt().toString().equals(before.lastFinished))
                        .orElse(false);
    }

    /** The batches taken back since. */
    Set<Integer> undoneSince(MadeFrom before) {
        Set<Integer> since = new TreeSet<>(undone());
        since.removeAll(before.undone());
        return since;
    }

    private Set<Integer> undone() {
        return Arrays.stream(undoneText.split("[^0-9]+"))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void write(DataOutputStream output) throws IOException {
        output.writeUTF(settings);
        output.writeInt(lastBatch);
        output.writeUTF(lastFinished);
        output.writeUTF(undoneText);
    }

    static MadeFrom read(DataInputStream input) throws IOException {
        return new MadeFrom(input.readUTF(), input.readInt(), input.readUTF(), input.readUTF());
    }
}
