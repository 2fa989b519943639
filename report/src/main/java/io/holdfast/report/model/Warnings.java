package io.holdfast.report.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who is still a customer and shows a sign of leaving.
 *
 * @param signs how many show which sign, most first
 * @param total how many warnings there are
 * @param rows the most urgent of them
 */
public record Warnings(List<Sign> signs, long total, List<Row> rows) {

    /** How many warnings of a kind, such as {@code PAST_DUE}. */
    public record Sign(String kind, long count) {}

    /**
     * One customer's sign.
     *
     * @param customer his id
     * @param kind the sign
     * @param since the first day on which it held
     * @param daysLeft until he counts as lost if nothing happens; empty when that cannot be known
     * @param evidence the numbers behind it
     * @param atStake his recurring revenue, where he pays some
     */
    public record Row(
            String customer,
            String kind,
            LocalDate since,
            OptionalInt daysLeft,
            List<Evidence> evidence,
            Optional<Figure> atStake) {}

    /** A number behind a sign: its name, such as {@code silent_days}, and value. */
    public record Evidence(String name, int value) {}
}
