package io.holdfast.core.segment;

import io.holdfast.core.cohort.AskedCustomers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was known of customers on given days, in SQL: an expression over steps of a query. The steps stand on a step
 * {@code asked(customer_id, asked_day)} and on the analyst's views; each has the columns {@code customer_id},
 * {@code asked_day} and {@code value}, at most one row for each of the rows asked, {@code value} NULL where nothing is
 * known.
 *
 * @param steps select statements by the name of the step, in the order they were needed
 * @param expression over {@code asked} and the steps, joined as {@link #from} joins them
 */
public record KnownSql(Map<String, String> steps, String expression) implements AskedCustomers {
    static final KnownSql EVERYBODY = new KnownSql(Map.of(), "TRUE");

    public KnownSql {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    static KnownSql of(String step, String select, String expression) {
        return new KnownSql(Map.of(step, select), expression);
    }

    /** Whether it asks nothing of a customer. */
    @Override
    public boolean isEverybody() {
        return equals(EVERYBODY);
    }

    /** The steps as parts of a WITH, each ended by a comma. */
    public String with() {
        return steps.entrySet().stream()
                .map(step ->
                        step.getKey() + " AS (\n  " + step.getValue().strip().replace("\n", "\n  ") + "),\n")
                .collect(Collectors.joining());
    }

    /** What to select from so that the expression can be asked. */
    public String from() {
        return "asked"
                + steps.keySet().stream()
                        .map(step -> "\n  LEFT JOIN " + step + " USING (customer_id, asked_day)")
                        .collect(Collectors.joining());
    }

    @Override
    public String askedOf(String each) {
        return "asked AS (\n  " + each.strip().replace("\n", "\n  ") + "),\n" + with();
    }

    @Override
    public String members() {
        return "\n    SELECT customer_id FROM " + from() + "\n    WHERE " + expression;
    }

    KnownSql as(String otherExpression) {
        return new KnownSql(steps, otherExpression);
    }

    /** A text as SQL takes it. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
