package io.holdfast.bench;

import io.holdfast.core.timeline.Timelines;
import java.util.List;
import java.util.stream.Stream;

/** All questions. */
final class Questions {
    private Questions() {}

    static List<Question> of(Timelines timelines) {
        return Stream.concat(
                        new ContractQuestions(timelines).all().stream(),
                        new ActivityQuestions(timelines).all().stream())
                .toList();
    }
}
