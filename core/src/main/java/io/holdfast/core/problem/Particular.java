package io.holdfast.core.problem;

import io.holdfast.core.wording.Wording;

/**
 * What exactly is the matter, where it can be told in more languages than English: the failure it is one of, and a sentence
 * with places for its values. Each is a constant of an enum for what it speaks of, such as {@link QuestionParticular}. The names
 * are codes scripts and texts rely on; they are never renamed, and no two enums share one. Each has a text {@code
 * particular.NAME} in the languages of the screens, with the same places.
 */
public interface Particular {

    /** The constant's own name. */
    String name();

    ErrorCode code();

    Wording wording();
}
