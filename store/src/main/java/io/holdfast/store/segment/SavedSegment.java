package io.holdfast.store.segment;

import java.time.Instant;
import java.util.Optional;

/**
 * A rule kept under a name.
 *
 * @param name by which rules name it, after an {@code @}
 * @param version counted from 1 by the folder it is kept in
 * @param rule never empty
 * @param note what people should know of it; may be empty
 * @param by who wrote this version, as the server knows him; empty from the command line
 * @param at when, where the file says so
 * @param shared whether everybody sees it, or only who wrote it
 */
public record SavedSegment(
        String name, int version, String rule, String note, String by, Optional<Instant> at, boolean shared) {

    /** The first version of a segment that everybody sees. */
    public static SavedSegment shared(String name, String rule, String note) {
        return new SavedSegment(name, 1, rule, note, "", Optional.empty(), true);
    }

    /** Whether someone may name it. */
    public boolean isSeenBy(String person) {
        return shared || isOf(person);
    }

    /** Whether someone wrote it. */
    public boolean isOf(String person) {
        return !by.isEmpty() && by.equals(person);
    }

    /** The same as someone's at a moment. */
    public SavedSegment by(String person, Instant moment) {
        return new SavedSegment(name, version, rule, note, person, Optional.of(moment), shared);
    }

    /** The same segment, of the same person, with another rule. */
    public SavedSegment saying(String anotherRule, String anotherNote) {
        return new SavedSegment(name, version, anotherRule, anotherNote, by, at, shared);
    }

    /** Whether another version would say anything else. */
    boolean saysTheSameAs(SavedSegment that) {
        return rule.equals(that.rule) && note.equals(that.note) && shared == that.shared;
    }

    SavedSegment named(String checkedName, int newVersion) {
        return new SavedSegment(checkedName, newVersion, rule.strip(), note.strip(), by, at, shared);
    }
}
