package io.holdfast.core.segment;

import io.holdfast.core.timeline.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to say of a rule that someone is still writing.
 *
 * @param segment what it means, where it can be read
 * @param fault why it cannot
 * @param notes what looks like a slip
 * @param outline its shape, see {@link RuleOutline}; also of a rule that can be taken apart but names what there is not
 */
public record RuleCheck(
        Optional<Segment> segment,
        Optional<RuleFault> fault,
        List<RuleNote> notes,
        Optional<Map<String, Object>> outline) {

    /** Reads a rule; the empty one is everybody. */
    public static RuleCheck of(String text, Timelines timelines, SavedRules saved) {
        if (text.isBlank()) {
            return new RuleCheck(Optional.of(Segment.EVERYBODY), Optional.empty(), List.of(), Optional.empty());
        }
        List<RuleNote> notes = new ArrayList<>();
        Optional<Map<String, Object>> outline = Optional.empty();
        try {
            Rule rule = RuleParser.parse(text, saved);
            outline = Optional.of(RuleOutline.of(rule));
            Segment segment = Segment.of(text, rule, timelines, notes);
            return new RuleCheck(Optional.of(segment), Optional.empty(), List.copyOf(notes), outline);
        } catch (FaultyRule faulty) {
            return new RuleCheck(Optional.empty(), Optional.of(faulty.fault()), List.copyOf(notes), outline);
        }
    }
}
