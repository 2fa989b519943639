package io.holdfast.answer;

import io.holdfast.answer.output.Cell;
import io.holdfast.answer.output.Numbers;
import io.holdfast.core.ledger.CustomerState;
import io.holdfast.core.ledger.CustomerStates;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.segment.Feature;
import io.holdfast.core.segment.Features;
import io.holdfast.core.segment.Groupings;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is shown of customers beside their ids: features, attributes, plan and currency, each as of a day. */
final class CustomerColumns {
    /** The name of the column that says in one word what the customer is under the definition. */
    static final String STATE = "customer_state";

    /** The name of the column that says how the customer is called. */
    static final String NAME = "display_name";

    private final List<Column> columns;

    private CustomerColumns(List<Column> columns) {
        this.columns = columns;
    }

    /** One of them. */
    private record Column(String name, Reader reader) {}

    @FunctionalInterface
    private interface Reader {
        Optional<Value> read(Timeline timeline, int day);
    }

    /** A value for programs and as people read it. */
    private record Value(Object object, Cell cell) {}

    /**
     * Finds columns by their names.
     *
     * @param names features, attributes, plan or currency; what the data has of names, tenure, plan, MRR and owner when empty
     * @param called what those in the list are called
     */
    static CustomerColumns of(List<String> names, Question question, CalledCustomers called) {
        List<String> chosen = names.isEmpty() ? usual(question.timelines(), called) : names;
        return new CustomerColumns(chosen.stream()
                .map(name -> new Column(name, name.equals(NAME) ? called(called) : reader(name, question)))
                .toList());
    }

    private static List<String> usual(Timelines timelines, CalledCustomers called) {
        List<String> names = new ArrayList<>();
        if (called.areTold()) {
            names.add(NAME);
        }
        names.add("tenure");
        if (timelines.shards().stream().anyMatch(shard -> shard.contracts().rows() > 0)) {
            names.addAll(List.of("plan", "mrr", "currency"));
        }
        if (timelines.attributes().contains("owner")) {
            names.add("owner");
        }
        return names;
    }

    private static Reader called(CalledCustomers called) {
        Map<String, String> names = called.names();
        return (timeline, day) ->
                Optional.ofNullable(names.get(timeline.customerId())).map(name -> new Value(name, Cell.name(name)));
    }

    private static Reader reader(String name, Question question) {
        Timelines timelines = question.timelines();
        if (name.equals(STATE)) {
            CustomerStates states = new CustomerStates(question.ledger());
            return (timeline, day) -> Optional.of(word(states.on(timeline, day)));
        }
        Optional<Feature> feature = Features.find(name, timelines);
        if (feature.isPresent()) {
            Grouping currencies = Groupings.find("currency", timelines);
            return (timeline, day) -> number(feature.get(), timeline, day, currencies);
        }
        Grouping codes = Groupings.find(name, timelines);
        return (timeline, day) -> text(codes, timeline, day).map(text -> new Value(text, Cell.name(text)));
    }

    private static Value word(CustomerState state) {
        String word = state.name().toLowerCase(Locale.ROOT);
        return new Value(word, Cell.of(word));
    }

    private static Optional<Value> number(Feature feature, Timeline timeline, int day, Grouping currencies) {
        long value = feature.value(timeline, day);
        if (value == Feature.UNDEFINED) {
            return Optional.empty();
        }
        return Optional.of(
                switch (feature.unit()) {
                    case DAYS, COUNT -> new Value(value, Cell.of(value));
                    case DATE -> {
                        String date = LocalDate.ofEpochDay(value).toString();
                        yield new Value(date, Cell.of(date));
                    }
                    case MONEY ->
                        new Value(
                                value,
                                Cell.of(Numbers.money(
                                        value, text(currencies, timeline, day).orElse(""))));
                });
    }

    private static Optional<String> text(Grouping codes, Timeline timeline, int day) {
        String label = codes.labels().get(codes.group(timeline, day));
        return label.isEmpty() ? Optional.empty() : Optional.of(label);
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** What programs get, money in minor units; null for what is not known. */
    @Nullable
    Object object(int column, Timeline timeline, int day) {
        return read(column, timeline, day).map(Value::object).orElse(null);
    }

    Cell cell(int column, Timeline timeline, int day) {
        return read(column, timeline, day).map(Value::cell).orElse(Cell.EMPTY);
    }

    private Optional<Value> read(int column, Timeline timeline, int day) {
        return columns.get(column).reader.read(timeline, day);
    }
}
