package io.holdfast.store.importing.load;

import io.holdfast.store.BatchCounts;
import java.util.Map;

/**
 * What became of the rows of a file.
 *
 * @param counts rows read, accepted, known already and set aside
 * @param corrections of the accepted rows, those that are a new version of a fact known before
 * @param attributes values of customer attributes written beside
 * @param reasons rows set aside, by reason code
 */
public record Loaded(BatchCounts counts, long corrections, long attributes, Map<String, Long> reasons) {
    public Loaded {
        reasons = Map.copyOf(reasons);
    }
}
