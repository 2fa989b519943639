package io.holdfast.answer;

import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How many of a question's customers have ever had an activity of which name. */
final class ActivityValues {
    private ActivityValues() {}

    /** Those most customers have had, without rows that have no name. */
    static List<AttributeValues.Value> of(Question question, int most) {
        List<String> names = question.timelines().activityNames();
        int[] customers = customers(question);
        return IntStream.range(0, names.size())
                .filter(code -> customers[code] > 0 && !names.get(code).isEmpty())
                .mapToObj(code -> new AttributeValues.Value(names.get(code), customers[code]))
                .sorted(Comparator.comparingInt(AttributeValues.Value::customers)
                        .reversed()
                        .thenComparing(AttributeValues.Value::value))
                .limit(most)
                .toList();
    }

    /** By the code of the name. Of everybody it is kept: it takes a look at every row (bench: figures, customers). */
    private static int[] customers(Question question) {
        Timelines timelines = question.timelines();
        return question.rule().sql().isEverybody()
                ? timelines.summaries().get(ActivityValues.class, int[].class, () -> counted(question))
                : counted(question);
    }

    private static int[] counted(Question question) {
        return FoldRunner.run(question.timelines(), new Counting(question)).customers;
    }

    /** How many customers have had which, and what the one at hand has. */
    private static final class Counts {
        private final int[] customers;
        private final BitSet his = new BitSet();

        Counts(int names) {
            this.customers = new int[names];
        }
    }

    private record Counting(Question question) implements Fold<Counts, Counts> {
        @Override
        public Counts start() {
            return new Counts(question.timelines().activityNames().size());
        }

        @Override
        public void accept(Counts state, Timeline timeline) {
            int day = question.timelines().extent().lastDay();
            if (question.test().test(timeline, day)) {
                state.his.clear();
                timeline.activities().readNames(timeline.local(), state.his);
                state.his.stream().forEach(code -> state.customers[code]++);
            }
        }

        @Override
        public Counts merge(Counts left, Counts right) {
            for (int code = 0; code < left.customers.length; code++) {
                left.customers[code] += right.customers[code];
            }
            return left;
        }

        @Override
        public Counts finish(Counts state) {
            return state;
        }
    }
}
