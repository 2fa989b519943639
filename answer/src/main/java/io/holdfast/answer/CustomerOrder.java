package io.holdfast.answer;

import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.FlowDays;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.segment.Groupings;
import io.holdfast.core.segment.SearchSql;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Whom of a group to list, and in which order.
 *
 * @param sort the column, with {@code -} before it for the largest first; as they were first known when empty. What is not
 *     known comes last either way.
 * @param search a part of the id or of a name, whatever its case; everybody when empty
 */
public record CustomerOrder(Optional<String> sort, Optional<String> search) {
    /** Everybody as they were first known. */
    public static final CustomerOrder NONE = new CustomerOrder(Optional.empty(), Optional.empty());

    private static final String ID = "customer_id";
    private static final int BITS = 32;

    /** The members that are looked for, in order. */
    List<Integer> of(Question question, FlowDays days, List<Integer> members, Optional<PersonNames> names) {
        List<Integer> found = sought().map(text -> text.toLowerCase(Locale.ROOT))
                .map(text -> searched(question, text, members, named(text, names)))
                .orElse(members);
        return sort.filter(column -> !column.isBlank())
                .map(column -> sorted(question, days, column.strip(), found))
                .orElse(found);
    }

    /** The query of those of a flow that are looked for, in the order of their ids. */
    String query(Question question, Flow flow, Optional<PersonNames> names) {
        return sought().map(text -> question.query()
                        .customers(
                                flow,
                                SearchSql.of(
                                        text,
                                        question.timelines(),
                                        names.map(known -> known.queriesContaining(text))
                                                .orElse(List.of()))))
                .orElseGet(() -> question.query().customers(flow));
    }

    private Optional<String> sought() {
        return search.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Set<String> named(String text, Optional<PersonNames> names) {
        return names.map(known -> known.containing(text)).orElse(Set.of());
    }

    private static List<Integer> searched(Question question, String text, List<Integer> members, Set<String> persons) {
        Timelines timelines = question.timelines();
        int day = timelines.extent().lastDay();
        List<Predicate<Timeline>> names = timelines.attributes().stream()
                .filter(SearchSql::isName)
                .map(attribute -> named(Groupings.text(attribute, timelines), text, day))
                .toList();
        return members.stream()
                .filter(member ->
                        timelines.customerId(member).toLowerCase(Locale.ROOT).contains(text)
                                || persons.contains(timelines.customerId(member))
                                || isNamed(names, timelines.timeline(member)))
                .toList();
    }

    private static boolean isNamed(List<Predicate<Timeline>> names, Timeline timeline) {
        return names.stream().anyMatch(name -> name.test(timeline));
    }

    private static Predicate<Timeline> named(Grouping values, String text, int day) {
        List<String> labels = values.labels();
        boolean[] fits = new boolean[labels.size()];
        for (int code = 0; code < fits.length; code++) {
            fits[code] = labels.get(code).toLowerCase(Locale.ROOT).contains(text);
        }
        return timeline -> fits[values.group(timeline, day)];
    }

    private static List<Integer> sorted(Question question, FlowDays days, String column, List<Integer> members) {
        boolean down = column.startsWith("-");
        String name = down ? column.substring(1) : column;
        if (name.equals(ID)) {
            return byId(question.timelines(), members, down);
        }
        SortKey key = SortKey.of(name, question, days);
        long[] keys = new long[members.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key.of(question.timelines().timeline(members.get(i)));
        }
        long[] known = LongStream.of(keys)
                .filter(value -> value != SortKey.UNDEFINED)
                .sorted()
                .distinct()
                .toArray();
        long[] packed = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            packed[i] = rank(keys[i], known, down) << BITS | i;
        }
        Arrays.sort(packed);
        return IntStream.range(0, packed.length)
                .mapToObj(i -> members.get((int) packed[i]))
                .toList();
    }

    private static long rank(long key, long[] known, boolean down) {
        if (key == SortKey.UNDEFINED) {
            return known.length;
        }
        int place = Arrays.binarySearch(known, key);
        return down ? known.length - 1 - place : place;
    }

    private static List<Integer> byId(Timelines timelines, List<Integer> members, boolean down) {
        List<Integer> sorted = new ArrayList<>(members);
        Comparator<Integer> up = Comparator.comparing(timelines::customerId);
        sorted.sort(down ? up.reversed() : up);
        return sorted;
    }
}
