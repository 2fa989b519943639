package io.holdfast.answer;

import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.segment.Groupings;
import io.holdfast.core.segment.ValueKind;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many customers have which value of an attribute on the last known day.
 *
 * @param labels every value there ever was; the first is "not known"
 * @param counts of each
 */
record AttributeValues(String name, List<String> labels, List<Integer> counts) {

    /** A value and how many customers have it. */
    record Value(String value, int customers) {}

    /** Of plan, currency and every attribute, among the customers of a question. */
    static List<AttributeValues> of(Question question) {
        List<String> names = new ArrayList<>(List.of("plan", "currency"));
        question.timelines().attributes().stream()
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        List<Grouping> groupings = names.stream()
                .map(name -> Groupings.text(name, question.timelines()))
                .toList();
        int[][] counts = FoldRunner.run(question.timelines(), new Counting(question, groupings));
        return IntStream.range(0, names.size())
                .mapToObj(i -> new AttributeValues(
                        names.get(i),
                        groupings.get(i).labels(),
                        IntStream.of(counts[i]).boxed().toList()))
                .filter(each -> each.labels.size() > 1)
                .toList();
    }

    ValueKind kind() {
        return ValueKind.of(labels.subList(1, labels.size()));
    }

    int known() {
        return IntStream.range(1, labels.size()).map(counts::get).sum();
    }

    int distinct() {
        return (int) IntStream.range(1, labels.size())
                .filter(code -> counts.get(code) > 0)
                .count();
    }

    List<Value> most(int limit) {
        return IntStream.range(1, labels.size())
                .filter(code -> counts.get(code) > 0)
                .mapToObj(code -> new Value(labels.get(code), counts.get(code)))
                .sorted(Comparator.comparingInt(Value::customers).reversed().thenComparing(Value::value))
                .limit(limit)
                .toList();
    }

    /** All of them in one go over the customers. */
    private record Counting(Question question, List<Grouping> groupings) implements Fold<int[][], int[][]> {
        @Override
        public int[][] start() {
            return groupings.stream().map(each -> new int[each.labels().size()]).toArray(int[][]::new);
        }

        @Override
        public void accept(int[][] state, Timeline timeline) {
            int day = question.timelines().extent().lastDay();
            if (question.test().test(timeline, day)) {
                for (int i = 0; i < state.length; i++) {
                    state[i][groupings.get(i).group(timeline, day)]++;
                }
            }
        }

        @Override
        public int[][] merge(int[][] left, int[][] right) {
            for (int i = 0; i < left.length; i++) {
                for (int code = 0; code < left[i].length; code++) {
                    left[i][code] += right[i][code];
                }
            }
            return left;
        }

        @Override
        public int[][] finish(int[][] state) {
            return state;
        }
    }
}
