package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timelines;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule looks for, and what of it looks like a slip.
 *
 * @param notes of values that no customer has ever had, and of those that are hidden
 * @param looked the same of every value that is looked for, whether anybody has it or not, and with nothing suggested
 */
public record Slips(List<RuleNote> notes, List<RuleNote> looked) {

    static Slips none() {
        return new Slips(new ArrayList<>(), new ArrayList<>());
    }

    Slips settled() {
        return new Slips(List.copyOf(notes), List.copyOf(looked));
    }

    void hidden(TextField field) {
        RuleNote hidden = RuleNote.hidden(field.name());
        if (!notes.contains(hidden)) {
            notes.add(hidden);
            looked.add(hidden);
        }
    }

    void looksFor(TextField field, String value, boolean found) {
        looked.add(RuleNote.nobodyHas(field.name(), value, Optional.empty()));
        if (!found) {
            notes.add(RuleNote.nobodyHas(field.name(), value, Nearest.to(value, field.values())));
        }
    }

    /**
     * @param name of the feature that looks at it
     * @param known the activities there are
     */
    void looksForActivity(String name, String activity, List<String> known) {
        looked.add(RuleNote.noActivity(name, activity, Optional.empty()));
        if (!known.contains(activity)) {
            notes.add(RuleNote.noActivity(name, activity, Nearest.to(activity, known)));
        }
    }

    /**
     * The notes for who sees only some of the customers: whether others have a value is nothing he may find out, neither by
     * a suggestion nor by a note that is missing.
     *
     * @param seen whom he sees on a day
     */
    public List<RuleNote> among(CustomerTest seen, int day, Timelines timelines) {
        SeenValues.Whose whose = new SeenValues.Whose(seen, day);
        Map<String, Set<String>> had = new HashMap<>();
        List<RuleNote> found = new ArrayList<>();
        for (RuleNote note : looked) {
            if (note.isHidden()) {
                found.add(note);
                continue;
            }
            boolean isActivity = note.kind() == RuleNote.Kind.ACTIVITY;
            Set<String> values = had.computeIfAbsent(
                    isActivity ? "" : note.name(),
                    name -> isActivity ? SeenActivities.of(whose, timelines) : had(name, whose, timelines));
            if (!values.contains(note.value())) {
                found.add(new RuleNote(note.kind(), note.name(), note.value(), Nearest.to(note.value(), values)));
            }
        }
        return found;
    }

    private static Set<String> had(String name, SeenValues.Whose whose, Timelines timelines) {
        List<String> labels = TextField.find(name, timelines).orElseThrow().values();
        BitSet codes = FoldRunner.run(timelines, new SeenValues(name, whose));
        Set<String> values = new TreeSet<>();
        codes.stream().filter(code -> code > 0).forEach(code -> values.add(labels.get(code)));
        return values;
    }
}
