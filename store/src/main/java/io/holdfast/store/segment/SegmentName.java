package io.holdfast.store.segment;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name by which a saved segment is asked for, with the version where not the newest is meant: {@code large@2}.
 *
 * @param name in small letters
 * @param version absent for the newest
 */
record SegmentName(String name, Optional<Integer> version) {
    private static final Pattern REFERENCE = Pattern.compile("@?([^@]*)(?:@([1-9][0-9]{0,5}))?");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]{0,39}");

    /** Nothing where the text can be no name. */
    static Optional<SegmentName> of(String text) {
        Matcher matcher = REFERENCE.matcher(text.strip());
        return Optional.of(matcher)
                .filter(Matcher::matches)
                .map(found -> new SegmentName(
                        normal(found.group(1)),
                        Optional.ofNullable(found.group(2)).map(Integer::valueOf)))
                .filter(found -> NAME.matcher(found.name).matches());
    }

    /** The name of a segment to keep, or a problem that says what is wrong with it. */
    static String checked(String text) {
        return of(text).filter(found -> found.version.isEmpty())
                .map(SegmentName::name)
                .orElseThrow(() -> new Problem(StoreParticular.SEGMENT_NAME_WRONG, text));
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
