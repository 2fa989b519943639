package io.holdfast.server.person;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.facts.SentCopies;
import io.holdfast.server.nightly.NightlyTask;
import java.util.List;
import java.util.Optional;
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

    /** Makes facts of what was sent and is none yet. */
    void settle() {
        copies.forEach(SentCopies::settle);
    }

    /** Of every place, whatever fails at another; then the first failure is thrown. */
    SentCopies.Forgotten forgetErased() {
        SentCopies.Forgotten all = SentCopies.Forgotten.NOTHING;
        Optional<Problem> failure = Optional.empty();
        for (SentCopies place : copies) {
            try {
                all = all.and(place.forgetErased());
            } catch (Problem problem) {
                failure = failure.or(() -> Optional.of(problem));
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return all;
    }
}
