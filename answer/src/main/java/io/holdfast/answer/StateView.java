package io.holdfast.answer;

import io.holdfast.core.ledger.StateCause;
import io.holdfast.core.ledger.StateHistory;
import io.holdfast.core.timeline.Timeline;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The days of one customer in one state, with what began them. The names of the object's fields are a contract. */
final class StateView {
    private final Question question;
    private final Timeline timeline;
    private final int lastDay;

    StateView(Question question, Timeline timeline) {
        this.question = question;
        this.timeline = timeline;
        this.lastDay = question.timelines().extent().lastDay();
    }

    /** Where it goes on there is no day after the last. */
    Map<String, @Nullable Object> object(StateHistory.Span span) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("from", LocalDate.ofEpochDay(span.fromDay()).toString());
        object.put(
                "to",
                span.toDay() > lastDay
                        ? null
                        : LocalDate.ofEpochDay(span.toDay()).toString());
        object.put("days", span.toDay() - span.fromDay());
        object.put("state", HistoryAnalysis.word(span.state()));
        object.put("cause", cause(span.cause()));
        return object;
    }

    private Map<String, @Nullable Object> cause(StateCause cause) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("kind", HistoryAnalysis.word(cause.kind()));
        object.put("since", LocalDate.ofEpochDay(cause.sinceDay()).toString());
        object.put("days", cause.days());
        boolean byContract = cause.contract() >= 0;
        object.put("plan", byContract ? plan(cause.contract()) : null);
        object.put(
                "endKind",
                byContract ? HistoryAnalysis.word(timeline.contracts().endKind(cause.contract())) : null);
        object.put("reason", byContract ? reason(cause.contract()) : null);
        return object;
    }

    private @Nullable String plan(int contract) {
        String plan = question.timelines().plans().get(timeline.contracts().plan(contract));
        return plan.isEmpty() ? null : plan;
    }

    private @Nullable String reason(int contract) {
        String reason = timeline.contracts().reason(contract);
        return reason.isEmpty() ? null : reason;
    }
}
