/**
 * What a file is, found by looking at a bounded part of it. Start at {@link
 * io.holdfast.store.importing.sniff.FileSniffer}: it answers with a {@link
 * io.holdfast.store.importing.sniff.SourceFile}. Nothing here reads a whole file, and nothing here decides about a single
 * row: what is found is written to the mapping, shown and then applied to every row alike.
 */
@NullMarked
package io.holdfast.store.importing.sniff;

import org.jspecify.annotations.NullMarked;
