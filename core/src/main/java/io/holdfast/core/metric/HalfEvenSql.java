package io.holdfast.core.metric;

/** Rounding of exact quotients in SQL: what stands midway goes to the even neighbour. */
public final class HalfEvenSql {
    private HalfEvenSql() {}

    /**
     * An integer divided by another, rounded to a whole number.
     *
     * @param part an integer expression
     * @param whole a positive integer
     */
    public static String divided(String part, String whole) {
        return ("(sign(%1$s) * (abs(%1$s) // %2$s + CASE WHEN 2 * (abs(%1$s) %% %2$s) > %2$s"
                        + " OR (2 * (abs(%1$s) %% %2$s) = %2$s AND (abs(%1$s) // %2$s) %% 2 = 1)"
                        + " THEN 1 ELSE 0 END))::BIGINT")
                .formatted(part, whole);
    }
}
