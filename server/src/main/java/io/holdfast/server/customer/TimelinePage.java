package io.holdfast.server.customer;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline.
 *
 * @param count how many entries there are on all pages
 * @param next the cursor of the page after it, null on the last one
 */
record TimelinePage(
        int count, List<TimelineEntry> entries, @Nullable String next) {

    /** The page after a cursor, the first without one; it begins behind the entry, whatever was added before it meanwhile. */
    static TimelinePage of(List<TimelineEntry> all, Optional<String> cursor, int limit) {
        List<String> places = places(all);
        int from = cursor.map(text -> after(text, places)).orElse(0);
        int to = Math.min(all.size(), from + limit);
        return new TimelinePage(all.size(), all.subList(from, to), to < all.size() ? places.get(to - 1) : null);
    }

    private static int after(String cursor, List<String> places) {
        int index = places.indexOf(cursor);
        if (index < 0) {
            throw new Problem(QuestionParticular.CURSOR_WRONG, cursor);
        }
        return index + 1;
    }

    /** Names each entry without saying what it is. Those that look alike are told apart by how many stood before. */
    private static List<String> places(List<TimelineEntry> all) {
        Map<String, Integer> alike = new HashMap<>();
        List<String> places = new ArrayList<>();
        for (TimelineEntry entry : all) {
            String text = text(entry);
            places.add(sum(text + "\n" + alike.merge(text, 1, Integer::sum)));
        }
        return places;
    }

    private static String text(TimelineEntry entry) {
        return String.join(
                "\n",
                entry.kind(),
                entry.event(),
                String.valueOf(entry.at()),
                String.valueOf(entry.key()),
                String.valueOf(entry.batch()),
                entry.fields().toString());
    }

    private static String sum(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
