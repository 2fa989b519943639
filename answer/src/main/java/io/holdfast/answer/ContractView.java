package io.holdfast.answer;

import io.holdfast.core.ledger.NextDue;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contracts of one customer in order of their start, with what comes next for each. */
final class ContractView {
    private final Question question;
    private final Timeline timeline;
    private final int lastDay;

    ContractView(Question question, Timeline timeline) {
        this.question = question;
        this.timeline = timeline;
        this.lastDay = question.timelines().extent().lastDay();
    }

    List<Map<String, @Nullable Object>> objects() {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            objects.add(object(row));
        }
        return objects;
    }

    private Map<String, @Nullable Object> object(int row) {
        ContractColumns contracts = timeline.contracts();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("plan", orNull(question.timelines().plans().get(contracts.plan(row))));
        object.put("from", date(contracts.startDay(row)));
        object.put("to", date(contracts.endDay(row)));
        object.put("running", contracts.startDay(row) <= lastDay && contracts.endDay(row) > lastDay);
        object.put("mrr", contracts.currency(row) == 0 ? null : contracts.mrr(row));
        object.put(
                "currency",
                contracts.currency(row) == 0
                        ? null
                        : question.timelines().currencies().get(contracts.currency(row)));
        object.put("cancelRequested", date(contracts.requestedDay(row)));
        object.put("endKind", HistoryAnalysis.word(contracts.endKind(row)));
        object.put("reason", orNull(contracts.reason(row)));
        object.put("pauses", ranges(contracts.pauses(row)));
        object.put("pastDue", ranges(contracts.pastDue(row)));
        object.put("next", NextDue.of(contracts, row, lastDay).map(this::next).orElse(null));
        return object;
    }

    private Map<String, Object> next(NextDue next) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("day", LocalDate.ofEpochDay(next.day()).toString());
        object.put("kind", HistoryAnalysis.word(next.kind()));
        object.put("inDays", next.day() - lastDay);
        return object;
    }

    private static List<Map<String, @Nullable Object>> ranges(List<DayRange> ranges) {
        return ranges.stream()
                .map(range -> {
                    Map<String, @Nullable Object> object = new LinkedHashMap<>();
                    object.put("from", date(range.from()));
                    object.put("to", date(range.to()));
                    return object;
                })
                .toList();
    }

    private static @Nullable String date(int day) {
        return day == Day.NEVER || day == Day.ALWAYS
                ? null
                : LocalDate.ofEpochDay(day).toString();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
