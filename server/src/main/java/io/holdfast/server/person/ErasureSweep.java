package io.holdfast.server.person;

import io.holdfast.server.facts.SentCopies;
import io.holdfast.server.nightly.NightlyTask;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each night, what an erasure could not reach is forgotten: files an import wanted, events that came after it. */
@Component
class ErasureSweep implements NightlyTask {
    private final List<SentCopies> copies;

    ErasureSweep(List<SentCopies> copies) {
        this.copies = List.copyOf(copies);
    }

    @Override
    public void run() {
        forgetErased();
    }

    SentCopies.Forgotten forgetErased() {
        return copies.stream()
                .map(SentCopies::forgetErased)
                .reduce(SentCopies.Forgotten.NOTHING, SentCopies.Forgotten::and);
    }
}
