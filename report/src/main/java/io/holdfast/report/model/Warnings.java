package io.holdfast.report.model;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * Who has gone quiet and will be counted as lost.
 *
 * @param warnDays silent so long is a warning; empty with a personal cadence
 * @param lostDays silent so long is lost; empty with a personal cadence
 * @param total how many there are
 * @param rows the first of them
 */
public record Warnings(OptionalInt warnDays, OptionalInt lostDays, long total, List<Row> rows) {

    /**
     * @param customer his id
     * @param lastSeen the day of the last sign of life
     * @param silentDays days since
     * @param lostOn the day he will be counted as lost if he stays silent
     * @param usualGap the days between his own signs of life, where known
     */
    public record Row(String customer, LocalDate lastSeen, int silentDays, LocalDate lostOn, OptionalInt usualGap) {}
}
