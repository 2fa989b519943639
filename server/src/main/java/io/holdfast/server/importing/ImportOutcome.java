package io.holdfast.server.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import, as kept with its job. The counts are the batch's.
 *
 * @param batch what it became; absent when the same file was there already
 * @param alreadyImportedAs the batch the same file was before
 * @param corrections accepted rows that are new versions of facts; unknown where the server died right after
 * @param attributes values of attributes written beside; unknown likewise
 * @param refreshed whether the figures show it
 * @param notes how the file was read
 */
record ImportOutcome(
        @Nullable Integer batch,
        @Nullable Integer alreadyImportedAs,
        @Nullable Long corrections,
        @Nullable Long attributes,
        boolean refreshed,
        List<NoteView> notes) {}
