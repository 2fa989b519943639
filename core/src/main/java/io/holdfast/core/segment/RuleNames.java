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

    /** The names of activities there are. */
    List<String> activities() {
        return timelines.activityNames();
    }

    /** The feature a rule asks of; empty where it asks of a customer or an attribute. */
    Optional<Feature> feature(Subject subject) {
        Token name = subject.name();
        boolean word = name.kind() == Token.Kind.WORD;
        if (subject.of().isEmpty()) {
            return word ? Features.find(name.text()) : Optional.empty();
        }
        Optional<Feature> feature = word ? Features.of(name.text(), subject.activities(), timelines) : Optional.empty();
        if (feature.isEmpty()) {
            throw countsNoActivity(subject);
        }
        return feature;
    }

    private FaultyRule countsNoActivity(Subject subject) {
        Token name = subject.name();
        boolean isFeature =
                name.kind() == Token.Kind.WORD && Features.find(name.text()).isPresent();
        if (!isFeature && !isCustomer(name)) {
            field(name);
        }
        return FaultyRule.at(
                name,
                RuleFault.Reason.COUNTS_NO_ACTIVITY,
                ("%s of the segment counts no activity, so nothing can stand in parentheses behind it; activities,"
                                + " activity_days and days_since_activity do, as in activities_30(export) < 2. A list of"
                                + " values needs 'in' before it.")
                        .formatted(name.shown()));
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
