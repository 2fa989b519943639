package io.holdfast.core.timeline;

import io.holdfast.core.fact.EndKind;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link TimelineWriter} wrote into a builder, one customer after the other. */
final class TimelineReader {
    private static final EndKind[] END_KINDS = EndKind.values();

    private final TimelinesBuilder builder;
    private final List<String> currencies;
    private final List<String> plans;
    private final List<String> attributes;
    private final List<List<String>> values;
    private int[] days = new int[256];
    private int[] names = new int[256];

    TimelineReader(
            TimelinesBuilder builder,
            List<String> currencies,
            List<String> plans,
            List<String> attributes,
            List<List<String>> values) {
        this.builder = builder;
        this.currencies = currencies;
        this.plans = plans;
        this.attributes = attributes;
        this.values = values;
    }

    void read(PackedReader bytes) {
        builder.customer(bytes.text(), bytes.day());
        int contracts = bytes.count();
        for (int i = 0; i < contracts; i++) {
            contract(bytes);
        }
        orders(bytes);
        int statuses = bytes.count();
        for (int i = 0; i < statuses; i++) {
            builder.status(bytes.day(), bytes.count() == 1);
        }
        activity(bytes);
        for (int attribute = 0; attribute < attributes.size(); attribute++) {
            int rows = bytes.count();
            for (int i = 0; i < rows; i++) {
                int fromDay = bytes.day();
                builder.attribute(
                        attributes.get(attribute), values.get(attribute).get(bytes.count()), fromDay);
            }
        }
    }

    private void contract(PackedReader bytes) {
        int start = bytes.day();
        int end = bytes.day();
        long mrr = bytes.number();
        String currency = currencies.get(bytes.count());
        String plan = plans.get(bytes.count());
        EndKind endKind = END_KINDS[bytes.count()];
        ContractTerm term = ContractTerm.of(bytes.count(), start);
        boolean rare = bytes.count() == 1;
        ContractRow row = new ContractRow(
                start,
                end,
                rare ? bytes.day() : Day.NEVER,
                rare ? bytes.day() : Day.NEVER,
                rare ? bytes.day() : Day.ALWAYS,
                plan,
                currency,
                rare ? bytes.number() : mrr,
                mrr,
                rare ? bytes.number() : mrr,
                rare && bytes.count() == 1,
                endKind,
                rare ? bytes.text() : "",
                rare ? ranges(bytes) : List.of(),
                rare ? ranges(bytes) : List.of());
        builder.contract(row, term);
    }

    private static List<DayRange> ranges(PackedReader bytes) {
        int count = bytes.count();
        List<DayRange> ranges = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ranges.add(new DayRange(bytes.day(), bytes.day()));
        }
        return ranges;
    }

    private void orders(PackedReader bytes) {
        int count = bytes.count();
        int day = 0;
        for (int i = 0; i < count; i++) {
            day += bytes.day();
            builder.order(day, bytes.number(), currencies.get(bytes.count()));
        }
    }

    private void activity(PackedReader bytes) {
        int rows = bytes.count();
        int has = bytes.count();
        if (rows > days.length) {
            days = new int[rows * 2];
            names = new int[rows * 2];
        }
        int day = 0;
        for (int i = 0; i < rows; i++) {
            day += bytes.day();
            days[i] = day;
        }
        if (has == 0) {
            builder.activityDays(days, rows);
            return;
        }
        for (int i = 0; i < rows; i++) {
            names[i] = (has & TimelineWriter.NAMES) != 0 ? bytes.count() : 0;
        }
        for (int i = 0; i < rows; i++) {
            builder.activity(days[i], names[i], (has & TimelineWriter.VALUES) != 0 ? bytes.real() : 0);
        }
    }
}
