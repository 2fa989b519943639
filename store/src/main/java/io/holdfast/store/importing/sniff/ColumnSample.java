package io.holdfast.store.importing.sniff;

import java.util.List;

/**
 * One column of a source with the values seen in the sample.
 *
 * @param name the header as written, or {@code column 3} where the file has none
 * @param values the sampled values in file order, without the empty ones
 */
public record ColumnSample(String name, List<String> values) {

    public ColumnSample {
        values = List.copyOf(values);
    }
}
