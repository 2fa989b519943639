package io.holdfast.report.model;

import java.util.List;
import java.util.Map;
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
     * Something odd in a file, as codes and values; the sentences are texts of the page.
     *
     * @param file in which
     * @param code what kind, such as {@code plan_migration}
     * @param form which of its sentences, else empty text
     * @param rows how many rows or customers it touches
     * @param values what else the sentences need, by name
     * @param sample some of the rows or ids
     * @param effect by how much churn would change if it were left out or mended, as a share; empty where that cannot be
     *     said
     * @param noEffect then the code of the reason, such as {@code NOT_IN_FILE}; else empty text
     */
    public record Finding(
            String file,
            String code,
            String form,
            long rows,
            Map<String, String> values,
            List<String> sample,
            OptionalDouble effect,
            String noEffect) {
        public Finding {
            values = Map.copyOf(values);
            sample = List.copyOf(sample);
        }
    }
}
