package io.holdfast.answer;

import io.holdfast.answer.output.Answer;

/**
 * Something that can be worked out of a settled question. Each is a record of what is asked beside the question itself, so
 * that two that are equal answer the same.
 */
@FunctionalInterface
public interface Analysis {
    Answer of(Question question);
}
