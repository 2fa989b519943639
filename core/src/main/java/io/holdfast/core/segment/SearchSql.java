package io.holdfast.core.segment;

import io.holdfast.core.timeline.Timelines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who has some letters in his id or in a name of his, whatever their case, in SQL. */
public final class SearchSql {
    private SearchSql() {}

    /**
     * Names are the attributes that are called so; those that are hidden from whoever asks are not looked into.
     *
     * @param others who is called so elsewhere, as select statements of ids
     */
    public static KnownSql of(String text, Timelines timelines, List<String> others) {
        String part = KnownSql.literal(text.toLowerCase(Locale.ROOT));
        List<KnownSql> names = timelines.attributes().stream()
                .filter(SearchSql::isName)
                .filter(name -> !timelines.hidden().contains(name))
                .flatMap(name -> TextField.attribute(name, timelines).stream())
                .map(TextField::sql)
                .toList();
        Map<String, String> steps = new LinkedHashMap<>();
        names.forEach(name -> steps.putAll(name.steps()));
        Stream<String> here = Stream.concat(
                        Stream.of("asked.customer_id"),
                        names.stream().map(name -> "coalesce(" + name.expression() + ", '')"))
                .map(value -> "contains(lower(" + value + "), " + part + ")");
        String expression = Stream.concat(here, others.stream().map(select -> "asked.customer_id IN (" + select + ")"))
                .collect(Collectors.joining("\n    OR "));
        return new KnownSql(steps, expression);
    }

    /** Whether an attribute says how a customer is called. */
    public static boolean isName(String attribute) {
        return attribute.toLowerCase(Locale.ROOT).contains("name");
    }
}
