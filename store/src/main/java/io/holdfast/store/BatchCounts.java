package io.holdfast.store;

/**
 * What became of the rows of a batch. Every row read is accepted, already known, or in quarantine; counts that do not
 * add up are a bug of the importer and are refused.
 *
 * @param read data rows of the file
 * @param accepted rows that became facts
 * @param known rows that were facts already
 * @param quarantined rows set aside, each with its reason
 */
public record BatchCounts(long read, long accepted, long known, long quarantined) {
    public BatchCounts {
        if (read != accepted + known + quarantined) {
            throw new IllegalArgumentException("%d rows read are not %d accepted + %d known + %d quarantined"
                    .formatted(read, accepted, known, quarantined));
        }
    }
}
