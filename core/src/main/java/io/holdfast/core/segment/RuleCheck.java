package io.holdfast.core.segment;

import io.holdfast.core.timeline.Timelines;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to say of a rule that someone is still writing.
 *
 * @param segment what it means, where it can be read
 * @param fault why it cannot
 * @param slips what looks like one
 * @param outline its shape, see {@link RuleOutline}; also of a rule that can be taken apart but names what there is not
 */
public record RuleCheck(
        Optional<Segment> segment, Optional<RuleFault> fault, Slips slips, Optional<Map<String, Object>> outline) {

    /** What looks like a slip, for who sees all customers. */
    public List<RuleNote> notes() {
        return slips.notes();
    }

    /** Reads a rule; the empty one is everybody. */
    public static RuleCheck of(String text, Timelines timelines, SavedRules saved) {
        if (text.isBlank()) {
            return new RuleCheck(
                    Optional.of(Segment.EVERYBODY),
                    Optional.empty(),
                    Slips.none().settled(),
                    Optional.empty());
        }
        Slips slips = Slips.none();
        Optional<Map<String, Object>> outline = Optional.empty();
        try {
            Rule rule = RuleParser.parse(text, saved);
            outline = Optional.of(RuleOutline.of(rule));
            Segment segment = Segment.of(text, rule, timelines, slips);
            return new RuleCheck(Optional.of(segment), Optional.empty(), slips.settled(), outline);
        } catch (FaultyRule faulty) {
            return new RuleCheck(Optional.empty(), Optional.of(faulty.fault()), slips.settled(), outline);
        }
    }
}
