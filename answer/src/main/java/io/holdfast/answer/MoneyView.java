package io.holdfast.answer;

import io.holdfast.core.ledger.CustomerMovements;
import io.holdfast.core.ledger.MrrReader;
import io.holdfast.core.ledger.MrrSteps;
import io.holdfast.core.timeline.OrderColumns;
import io.holdfast.core.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The money of one customer, each currency for itself, in minor units. The movements sum to the recurring revenue of the last
 * known day, exactly.
 */
final class MoneyView {
    private final Question question;
    private final Timeline timeline;
    private final List<String> currencies;
    private final int lastDay;

    MoneyView(Question question, Timeline timeline) {
        this.question = question;
        this.timeline = timeline;
        this.currencies = question.timelines().currencies();
        this.lastDay = question.timelines().extent().lastDay();
    }

    Map<String, @Nullable Object> object() {
        MrrReader mrr = new MrrReader(question.ledger()).read(timeline, lastDay);
        long[] now = new long[currencies.size()];
        for (int i = 0; i < now.length; i++) {
            now[i] = mrr.amount(i);
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("mrr", amounts(now));
        object.put("steps", steps());
        object.put("movements", movements());
        object.put("orders", orders());
        return object;
    }

    private List<Map<String, @Nullable Object>> steps() {
        MrrSteps steps = new MrrSteps(question.ledger()).read(timeline);
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (int i = 0; i < steps.size() && steps.fromDay(i) <= lastDay; i++) {
            Map<String, @Nullable Object> step = new LinkedHashMap<>();
            step.put("from", date(steps.fromDay(i)));
            step.put("to", steps.toDay(i) > lastDay ? null : date(steps.toDay(i)));
            step.put("mrr", amounts(steps.amounts(i)));
            objects.add(step);
        }
        return objects;
    }

    private List<Map<String, @Nullable Object>> movements() {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (CustomerMovements.OnDay movement : CustomerMovements.of(question.ledger(), timeline)) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("day", date(movement.day()));
            object.put("line", HistoryAnalysis.word(movement.line()));
            object.put("amount", movement.amount());
            object.put("currency", currencies.get(movement.currency()));
            objects.add(object);
        }
        return objects;
    }

    /** Net of what was given back; returns are no orders of their own. */
    private Map<String, @Nullable Object> orders() {
        OrderColumns orders = timeline.orders();
        long[] sums = new long[currencies.size()];
        int count = 0;
        @Nullable String last = null;
        for (int row = timeline.ordersFrom(); row < timeline.ordersTo(); row++) {
            if (orders.day(row) <= lastDay) {
                sums[orders.currency(row)] += orders.amount(row);
                count += orders.amount(row) >= 0 ? 1 : 0;
                last = orders.amount(row) >= 0 ? date(orders.day(row)) : last;
            }
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("count", count);
        object.put("last", last);
        object.put("sums", amounts(sums));
        return object;
    }

    private List<Map<String, Object>> amounts(long[] amounts) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] != 0) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("currency", currencies.get(i));
                object.put("amount", amounts[i]);
                objects.add(object);
            }
        }
        return objects;
    }

    private static String date(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }
}
