package io.holdfast.server.schedule;

import io.holdfast.report.page.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * A schedule as a person wants it, all of it.
 *
 * @param rhythm daily, weekly or monthly
 * @param day of the week from Monday 1, or of the month up to 28; 0 for daily
 * @param at the time of day, such as 08:30
 * @param zone in which that is, such as Europe/Berlin
 * @param language of the letter: en, zh-CN or ru
 * @param segment a rule; empty for all customers
 * @param attached none, report or workbook
 */
record ScheduleWanted(
        @NotBlank @Size(max = 120) String name,
        @NotNull List<String> recipients,
        @NotBlank String rhythm,
        int day,
        @NotBlank String at,
        @NotBlank String zone,
        @NotBlank String language,
        @NotBlank String definition,
        @NotNull @Size(max = 2000) String segment,
        @NotBlank String attached,
        boolean active) {

    /** @param domains to which letters may go */
    Schedule.Content content(Set<String> domains) {
        return new Schedule.Content(
                name.strip().replaceAll("\\p{Cntrl}+", " "),
                Recipients.of(recipients, domains),
                SendingTime.of(rhythm, day, at, zone),
                Language.of(language),
                definition.strip(),
                segment.strip(),
                Attached.of(attached));
    }
}
