package io.holdfast.core.segment;

import io.holdfast.core.timeline.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the names in a rule stand for. A name in quotes is always an attribute. */
final class RuleNames {
    private final Timelines timelines;

    RuleNames(Timelines timelines) {
        this.timelines = timelines;
    }

    /** Attributes whose values are not shown to who asks. */
    Set<String> hidden() {
        return timelines.hidden();
    }

    List<String> currencies() {
        return timelines.currencies();
    }

    static boolean isCustomer(Token name) {
        return name.kind() == Token.Kind.WORD && name.text().equals("customer");
    }

    static Optional<Feature> feature(Token name) {
        return name.kind() == Token.Kind.WORD ? Features.find(name.text()) : Optional.empty();
    }

    TextField field(Token name) {
        Optional<TextField> field = name.kind() == Token.Kind.WORD
                ? TextField.find(name.text(), timelines)
                : TextField.attribute(name.text(), timelines);
        return field.orElseThrow(() -> unknown(name));
    }

    private FaultyRule unknown(Token name) {
        List<String> attributes = timelines.attributes();
        Set<String> known = new TreeSet<>(attributes);
        known.addAll(Features.NAMES);
        known.addAll(TextField.NAMES);
        List<String> features = new ArrayList<>(TextField.NAMES);
        features.addAll(Features.NAMES);
        Optional<String> nearest = Nearest.to(name.text(), known);
        return FaultyRule.at(
                name,
                RuleFault.Reason.UNKNOWN_NAME,
                "There is no attribute or feature %s of the segment%s Attributes: %s. Features: %s."
                        .formatted(
                                name.shown(),
                                nearest.map(near -> "; did you mean '" + near + "'?")
                                        .orElse("."),
                                attributes.isEmpty() ? "none" : String.join(", ", attributes),
                                String.join(", ", features)),
                nearest);
    }
}
