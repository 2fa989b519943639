package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import java.util.stream.Stream;

/**
 * Something that can be worked out of a settled question. Each is a record of what is asked beside the question itself, so
 * that two that are equal answer the same.
 */
@FunctionalInterface
public interface Analysis {
    Answer of(Question question);

    /** All of it, one part after the other, for a file; where an answer is a page, the pages. */
    default Stream<Answer> inParts(Question question) {
        return Stream.of(of(question));
    }
}
