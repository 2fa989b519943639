package io.holdfast.answer;

import io.holdfast.core.ledger.CustomerStates;
import io.holdfast.core.ledger.FlowDays;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.segment.Feature;
import io.holdfast.core.segment.Features;
import io.holdfast.core.segment.Groupings;
import io.holdfast.core.timeline.Timeline;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** A column of a list of customers as numbers that go up as the column does. */
@FunctionalInterface
interface SortKey {
    /** Comes last, whichever way the list is sorted. */
    long UNDEFINED = Long.MAX_VALUE;

    long of(Timeline timeline);

    static SortKey of(String column, Question question, FlowDays days) {
        if (column.equals("day")) {
            return timeline -> {
                var day = days.dayOf(timeline);
                return day.isPresent() ? day.getAsInt() : UNDEFINED;
            };
        }
        if (column.equals(CustomerColumns.STATE)) {
            CustomerStates states = new CustomerStates(question.ledger());
            return timeline -> states.on(timeline, days.describedOn(timeline)).ordinal();
        }
        Optional<Feature> feature = Features.find(column, question.timelines());
        return feature.isPresent()
                ? feature(feature.get(), days)
                : text(Groupings.find(column, question.timelines()), days);
    }

    private static SortKey feature(Feature feature, FlowDays days) {
        return timeline -> {
            long value = feature.value(timeline, days.describedOn(timeline));
            return value == Feature.UNDEFINED ? UNDEFINED : value;
        };
    }

    private static SortKey text(Grouping codes, FlowDays days) {
        List<String> labels = codes.labels();
        Collator order = Collator.getInstance(Locale.ROOT);
        int[] byText = IntStream.range(0, labels.size())
                .boxed()
                .sorted(Comparator.comparing(labels::get, order::compare))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] ranks = new long[labels.size()];
        int rank = 0;
        for (int i = 0; i < byText.length; i++) {
            // Hidden values are written alike: their order, and whose are the same, would say something of them.
            rank += i > 0 && !labels.get(byText[i]).equals(labels.get(byText[i - 1])) ? 1 : 0;
            ranks[byText[i]] = labels.get(byText[i]).isEmpty() ? UNDEFINED : rank;
        }
        return timeline -> ranks[codes.group(timeline, days.describedOn(timeline))];
    }
}
