package io.holdfast.report.model;

import java.time.Instant;
import java.util.List;

/** Where the numbers come from: the batches of files, in the order of their import. */
public record Lineage(List<Batch> batches) {

    /**
     * @param id the batch
     * @param file the file's name without its folder
     * @param sha256 of its bytes, hexadecimal
     * @param rows facts it gave
     * @param importedAt when
     */
    public record Batch(String id, String file, String sha256, long rows, Instant importedAt) {}
}
