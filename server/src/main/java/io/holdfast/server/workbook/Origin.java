package io.holdfast.server.workbook;

import java.time.ZonedDateTime;

/**
 * Who asked for a file, how and when.
 *
 * @param figure the last word of the address, such as {@code churn}
 * @param address what was asked for, with the query
 * @param segment the rule asked for; empty for everybody
 * @param scope the rule of whose customers he sees; empty for everybody's
 * @param madeBy who
 * @param madeAt in the time zone of the company
 * @param version of the program
 */
public record Origin(
        String figure,
        String address,
        String segment,
        String scope,
        String madeBy,
        ZonedDateTime madeAt,
        String version) {}
