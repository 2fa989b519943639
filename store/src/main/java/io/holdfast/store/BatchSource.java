package io.holdfast.store;

import io.holdfast.core.fact.FactKind;
import java.time.ZoneId;

/**
 * Where the rows of a batch come from.
 *
 * @param source the system or feed, under which mappings are remembered
 * @param kind what the rows are; a shape that makes several kinds names the main one
 * @param fileName as given, for the person who reads the list of batches
 * @param fileSha256 hex digest of the whole file; empty when the rows come from no file
 * @param mapping the mapping used, as text
 */
public record BatchSource(String source, FactKind kind, String fileName, String fileSha256, String mapping) {

    /**
     * Of rows written down in Holdfast.
     *
     * @param by who wrote them
     * @param zone of the days they tell
     */
    public static BatchSource written(String source, FactKind kind, String by, ZoneId zone) {
        return new BatchSource(source, kind, by, "", ReadingZones.alone(zone));
    }

    /** Whether it is a file somebody brought in, rather than live events or what was written down in Holdfast. */
    public boolean isFile() {
        return !fileSha256.isEmpty();
    }
}
