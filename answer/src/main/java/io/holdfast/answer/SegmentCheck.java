package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Table;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.segment.RuleCheck;
import io.holdfast.core.segment.RuleFault;
import io.holdfast.core.segment.RuleNote;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule that someone is writing can be read, and how many of the question's customers it means today.
 *
 * @param saved what the saved segments say that it may name
 * @param check what is the matter with it
 */
public record SegmentCheck(String rule, String saved, RuleCheck check) implements Analysis {

    public static SegmentCheck of(String rule, Questions questions) {
        return new SegmentCheck(rule, questions.savedSegments(rule), questions.check(rule));
    }

    @Override
    public Answer of(Question question) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("rule", rule);
        object.put("valid", check.segment().isPresent());
        object.put("problem", check.fault().map(SegmentCheck::object).orElse(null));
        object.put("notes", notes(question).stream().map(SegmentCheck::object).toList());
        object.put("outline", check.outline().orElse(null));
        Optional<Count> count = check.segment().map(segment -> count(question, segment));
        object.put("customers", count.map(Count::active).orElse(null));
        object.put("known", count.map(Count::known).orElse(null));
        object.put(
                "day",
                LocalDate.ofEpochDay(question.timelines().extent().lastDay()).toString());
        Table table = new Table("customers today", "ever known");
        count.ifPresent(both -> table.row(both.active, both.known));
        return new Answer(object, table);
    }

    /** Two that are equal say the same as long as the saved segments do. */
    @Override
    public String toString() {
        return "check " + rule + "\n" + saved;
    }

    private static Map<String, @Nullable Object> object(RuleFault fault) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("reason", fault.reason().name().toLowerCase(Locale.ROOT));
        object.put("position", fault.position());
        object.put("found", fault.found());
        object.put("suggestion", fault.suggestion().orElse(null));
        object.put("sentence", fault.sentence());
        return object;
    }

    private static Map<String, @Nullable Object> object(RuleNote note) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("kind", note.kind().name().toLowerCase(Locale.ROOT));
        object.put("name", note.name());
        object.put("value", note.value());
        object.put("suggestion", note.suggestion().orElse(null));
        return object;
    }

    private List<RuleNote> notes(Question question) {
        return question.rule().sql().isEverybody()
                ? check.notes()
                : check.slips()
                        .among(question.test(), question.timelines().extent().lastDay(), question.timelines());
    }

    private static Count count(Question question, Segment segment) {
        return FoldRunner.run(question.timelines(), new Counting(question, segment.test()));
    }

    /** Customers to whom a rule applies: those of the last known day, and all ever known. */
    private static final class Count {
        private int active;
        private int known;

        int active() {
            return active;
        }

        int known() {
            return known;
        }
    }

    private record Counting(Question question, CustomerTest test) implements Fold<Count, Count> {
        @Override
        public Count start() {
            return new Count();
        }

        @Override
        public void accept(Count state, Timeline timeline) {
            int day = question.timelines().extent().lastDay();
            if (question.test().test(timeline, day) && test.test(timeline, day)) {
                state.known++;
                state.active += question.ledger().membership(timeline.shard()).contains(timeline.local(), day) ? 1 : 0;
            }
        }

        @Override
        public Count merge(Count left, Count right) {
            left.active += right.active;
            left.known += right.known;
            return left;
        }

        @Override
        public Count finish(Count state) {
            return state;
        }
    }
}
