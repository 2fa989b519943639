package io.holdfast.server.figure;

import io.holdfast.answer.Analysis;
import io.holdfast.answer.Asked;
import io.holdfast.server.account.Caller;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The questions asked last. What is kept beside the timelines goes with them, so where facts come in all day, who looks at a
 * screen would always be the first to ask: his questions are asked once of the next state before it takes its place.
 */
@Component
class RecentQuestions {
    private static final int MOST = 60;
    private static final Duration RECENT = Duration.ofMinutes(15);

    private final Map<String, Again> asked = new LinkedHashMap<>(MOST, 0.75f, true);

    RecentQuestions(Facts facts) {
        facts.readyBy(this::steps);
    }

    /**
     * A question with everything its answer depends on but the facts.
     *
     * @param at when it was asked
     */
    record Again(Caller caller, Asked asked, Analysis analysis, Instant at) {
        /** The answer itself is nobody's. */
        void of(Known known) {
            RowScope scope = RowScope.of(caller, known.timelines());
            analysis.of(Sight.questions(caller, known).settle(asked, scope.rule()));
        }
    }

    /**
     * What was known in the past is not made anew when facts come in.
     *
     * @param settled says wholly what was asked, by {@code equals}
     */
    synchronized void note(String settled, Again again) {
        if (again.asked.asOf().isPresent()) {
            return;
        }
        asked.put(settled, again);
        if (asked.size() > MOST) {
            asked.remove(asked.keySet().iterator().next());
        }
    }

    /** The last one first. */
    private synchronized List<Runnable> steps(Known next) {
        Instant since = next.store().clock().instant().minus(RECENT);
        List<Runnable> steps = new ArrayList<>();
        asked.values().stream()
                .filter(again -> again.at.isAfter(since))
                .forEach(again -> steps.add(() -> again.of(next)));
        Collections.reverse(steps);
        return steps;
    }
}
