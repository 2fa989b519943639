package io.holdfast.store.importing.sniff;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What the caller knows better than the sniffer.
 *
 * @param charset the encoding of the text
 * @param sheet the sheet of a workbook
 */
public record Hints(Optional<Charset> charset, Optional<String> sheet) {
    public static final Hints NONE = new Hints(Optional.empty(), Optional.empty());
}
