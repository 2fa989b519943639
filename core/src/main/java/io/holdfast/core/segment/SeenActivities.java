package io.holdfast.core.segment;

import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of the activities that some customers have ever had, as codes. */
record SeenActivities(SeenValues.Whose whose) implements Fold<BitSet, BitSet> {

    static Set<String> of(SeenValues.Whose whose, Timelines timelines) {
        return FoldRunner.run(timelines, new SeenActivities(whose)).stream()
                .mapToObj(timelines.activityNames()::get)
                .collect(Collectors.toSet());
    }

    @Override
    public BitSet start() {
        return new BitSet();
    }

    @Override
    public void accept(BitSet state, Timeline timeline) {
        if (whose.test().test(timeline, whose.day())) {
            timeline.activities().readNames(timeline.local(), state);
        }
    }

    @Override
    public BitSet merge(BitSet left, BitSet right) {
        left.or(right);
        return left;
    }

    @Override
    public BitSet finish(BitSet state) {
        return state;
    }
}
