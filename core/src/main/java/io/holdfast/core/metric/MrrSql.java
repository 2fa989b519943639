package io.holdfast.core.metric;

import io.holdfast.core.definition.ChurnDefinition;

/**
 * The recurring revenue of customers on given days in SQL. After a step {@code asked(customer_id, asked_day)}, days on
 * which they are customers, and over the view {@code contract} it builds
 *
 * <pre>
 *   spoken(customer_id, asked_day, currency, amount, …)      what each contract adds, minor units a month
 * </pre>
 */
public final class MrrSql {
    private MrrSql() {}

    /** The steps up to {@code spoken}. */
    public static String steps(ChurnDefinition definition) {
        return MovementSql.contractDay(definition) + ",\n" + MovementSql.spoken(definition);
    }
}
