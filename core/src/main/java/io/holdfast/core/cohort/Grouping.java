package io.holdfast.core.cohort;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.Timelines;
import java.util.Arrays;
import java.util.List;

/**
 * Attributes to split a result by, all in one pass. A customer counts once for each attribute, under the value that held
 * on his first active day; value code 0 is "not known".
 *
 * @param attributes names of the attributes
 * @param sizes how many values each has
 */
public record Grouping(List<String> attributes, List<Integer> sizes) {
    /** No attribute: one result over everybody. */
    public static final Grouping NONE = new Grouping(List.of(), List.of());

    public static Grouping by(Timelines timelines, String... attributes) {
        for (String attribute : attributes) {
            if (!timelines.attributes().contains(attribute)) {
                throw new Problem(
                        QuestionParticular.ATTRIBUTE_OF_NOBODY, attribute, String.join(", ", timelines.attributes()));
            }
        }
        return new Grouping(
                List.of(attributes),
                Arrays.stream(attributes)
                        .map(attribute -> timelines.values(attribute).size())
                        .toList());
    }

    /** The number of results: one for everybody and one for each value of each attribute. */
    public int slots() {
        return 1 + sizes.stream().mapToInt(Integer::intValue).sum();
    }

    /** The slot of an attribute's value; slot 0 is everybody. */
    public int slot(int attribute, int code) {
        return 1
                + sizes.subList(0, attribute).stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                + code;
    }
}
