package io.holdfast.report.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Of whom, as of when, and under which definition.
 *
 * @param workspace whose customers, as its owner calls it
 * @param zone the time zone of its days
 * @param asOf the last day of which the facts are taken as known
 * @param createdAt when the report was made
 * @param toolVersion what made it
 * @param definition the definition by name and version, such as {@code holdfast}, 1
 * @param settings its switches
 */
public record About(
        String workspace,
        String zone,
        LocalDate asOf,
        Instant createdAt,
        String toolVersion,
        DefinitionName definition,
        List<Setting> settings) {

    /** A definition's name and version. */
    public record DefinitionName(String name, int version) {}

    /**
     * A switch and how it is set.
     *
     * @param code the switch, such as {@code PAST_DUE}
     * @param value the setting in words
     */
    public record Setting(String code, String value) {}
}
