package io.holdfast.report.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What was read, what was refused, what looks odd.
 *
 * @param files what became of the rows of each file
 * @param refused the quarantine by reason, most rows first
 * @param findings what the import noticed
 */
public record Quality(List<File> files, List<Refused> refused, List<Finding> findings) {

    /**
     * Rows of a file: {@code read = stored + known + refused}.
     *
     * @param name the file's name without its folder
     * @param read rows in it
     * @param stored rows that became facts
     * @param known rows that said what was already known
     * @param refused rows in quarantine
     */
    public record File(String name, long read, long stored, long known, long refused) {}

    /** How many rows were refused for a reason. */
    public record Refused(String reason, long rows) {}

    /**
     * @param code what kind, such as {@code PLAN_MIGRATION}
     * @param text what was found, in words
     * @param rows how many rows or customers it touches
     * @param effect on churn, as a share; empty where unknown
     */
    public record Finding(String code, String text, long rows, OptionalDouble effect) {}
}
