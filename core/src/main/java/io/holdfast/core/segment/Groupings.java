package io.holdfast.core.segment;

import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.Timelines;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The groupings by name: {@code plan}, {@code currency}, any attribute, any feature in bands. */
public final class Groupings {
    private static final long[] DAYS = {30, 90, 180, 365, 730, 1095};
    private static final long[] COUNTS = {1, 2, 3, 5, 10, 20};
    private static final long[] AMOUNTS = {1, 10, 50, 100, 500, 1000, 5000, 10_000};
    private static final Pattern LIMITS = Pattern.compile("\\d{1,15}(,\\d{1,15})*");

    private Groupings() {}

    /**
     * Finds a grouping.
     *
     * @param name {@code plan}, {@code currency}, an attribute or a feature; a feature may say its own limits, as in
     *     {@code tenure:30,90,365}
     * @throws Problem {@code UNKNOWN_ATTRIBUTE} with what was probably meant
     */
    public static Grouping find(String name, Timelines timelines) {
        Optional<Bands> bands = bands(name, timelines);
        return bands.isPresent() ? bands.get() : field(name, timelines).codes();
    }

    /** The grouping of an attribute, of plan or currency, also where a feature has the same name. */
    public static Grouping text(String name, Timelines timelines) {
        return field(name, timelines).codes();
    }

    /** Whether the groups of a name are bands of numbers, which no rule of a segment names by their labels. */
    public static boolean areBands(String name, Timelines timelines) {
        return bands(name, timelines).isPresent();
    }

    /** The label of a customer's group in SQL, for the same names. */
    public static KnownSql sql(String name, Timelines timelines) {
        Optional<Bands> bands = bands(name, timelines);
        if (bands.isPresent()) {
            return bands.get().sql();
        }
        return textSql(name, timelines);
    }

    /** The label of a customer's group in SQL, for the names of {@link #text}. */
    public static KnownSql textSql(String name, Timelines timelines) {
        KnownSql field = field(name, timelines).sql();
        return field.as("coalesce(" + field.expression() + ", '')");
    }

    private static Optional<Bands> bands(String name, Timelines timelines) {
        int colon = name.indexOf(':', name.lastIndexOf(')') + 1);
        Optional<Feature> feature = Features.find(colon < 0 ? name : name.substring(0, colon), timelines);
        if (feature.isEmpty() || feature.get().unit() == Feature.Unit.DATE) {
            return Optional.empty();
        }
        long[] limits = colon < 0 ? limits(feature.get().unit()) : limits(name, name.substring(colon + 1));
        return Optional.of(Bands.of(feature.get(), timelines.currencies(), limits));
    }

    private static TextField field(String name, Timelines timelines) {
        return TextField.find(name, timelines).orElseThrow(() -> unknown(name, timelines));
    }

    private static long[] limits(Feature.Unit unit) {
        return switch (unit) {
            case DAYS -> DAYS;
            case COUNT -> COUNTS;
            case MONEY -> AMOUNTS;
            case DATE -> throw new IllegalArgumentException("dates have no bands");
        };
    }

    private static long[] limits(String name, String text) {
        if (!LIMITS.matcher(text).matches()) {
            throw new Problem(QuestionParticular.BANDS_MISSING, name);
        }
        return Arrays.stream(text.split(",", -1)).mapToLong(Long::parseLong).toArray();
    }

    private static Problem unknown(String name, Timelines timelines) {
        TreeSet<String> known = new TreeSet<>(timelines.attributes());
        known.add("plan");
        known.add("currency");
        known.addAll(Features.NAMES);
        known.remove("acquired");
        String all = String.join(", ", known);
        return Nearest.to(name, known)
                .map(near -> new Problem(QuestionParticular.ATTRIBUTE_MISSPELT, name, near, all))
                .orElseGet(() -> new Problem(QuestionParticular.ATTRIBUTE_UNKNOWN, name, all));
    }
}
