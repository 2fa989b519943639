package io.holdfast.answer;

import io.holdfast.answer.output.Cell;
import io.holdfast.core.timeline.Timelines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is shown of customers on one day beside what an answer is about; nothing unless it was asked for. */
record ShownOnDay(Optional<CustomerColumns> columns, Timelines timelines, int day) {

    static ShownOnDay of(List<String> show, Question question, int day) {
        Optional<CustomerColumns> columns = show.isEmpty()
                ? Optional.empty()
                : Optional.of(CustomerColumns.of(show, question, CalledCustomers.notAsked(question)));
        return new ShownOnDay(columns, question.timelines(), day);
    }

    List<String> names() {
        return columns.map(CustomerColumns::names).orElse(List.of());
    }

    /** A cell for each name. */
    List<Cell> cells(int customer) {
        return columns.stream()
                .flatMap(all -> IntStream.range(0, all.names().size())
                        .mapToObj(i -> all.cell(i, timelines.timeline(customer), day)))
                .toList();
    }

    /** The values by their names; empty where nothing was asked for. */
    Optional<Map<String, @Nullable Object>> object(int customer) {
        return columns.map(all -> {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < all.names().size(); i++) {
                object.put(all.names().get(i), all.object(i, timelines.timeline(customer), day));
            }
            return object;
        });
    }
}
