package io.holdfast.core.timeline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes timelines as bytes and reads them back, equal. What is written is rows, not columns, so that the columns may
 * change without it. Bytes are trusted: whoever keeps them guards them with a checksum.
 */
public final class TimelinesCodec {
    /** Changes whenever the bytes do. */
    public static final int FORMAT = 2;

    private static final int CUSTOMERS_PER_BLOCK = 4_096;

    private TimelinesCodec() {}

    public static void write(Timelines timelines, DataOutput output) throws IOException {
        PackedWriter bytes = new PackedWriter();
        texts(timelines.currencies(), bytes);
        texts(timelines.plans(), bytes);
        texts(timelines.activityNames(), bytes);
        List<String> attributes = timelines.attributes();
        texts(attributes, bytes);
        attributes.forEach(name -> texts(timelines.values(name), bytes));
        bytes.number(timelines.extent().lastDay());
        block(bytes, output);

        int customers = timelines.customers();
        output.writeInt(customers);
        TimelineWriter writer = new TimelineWriter(attributes, bytes);
        for (int from = 0; from < customers; from += CUSTOMERS_PER_BLOCK) {
            int to = Math.min(customers, from + CUSTOMERS_PER_BLOCK);
            for (int customer = from; customer < to; customer++) {
                writer.write(timelines.timeline(customer));
            }
            block(bytes, output);
        }
    }

    public static Timelines read(DataInput input) throws IOException {
        PackedReader head = block(input);
        List<String> currencies = texts(head);
        List<String> plans = texts(head);
        List<String> names = texts(head);
        List<String> attributes = texts(head);
        List<List<String>> values = new ArrayList<>();
        attributes.forEach(unused -> values.add(texts(head)));
        int lastDay = head.day();

        TimelinesBuilder builder = new TimelinesBuilder();
        names.forEach(builder::activityName);
        TimelineReader reader = new TimelineReader(builder, currencies, plans, attributes, values);
        int customers = input.readInt();
        for (int from = 0; from < customers; from += CUSTOMERS_PER_BLOCK) {
            PackedReader bytes = block(input);
            for (int customer = from; customer < Math.min(customers, from + CUSTOMERS_PER_BLOCK); customer++) {
                reader.read(bytes);
            }
        }
        return builder.build().until(lastDay);
    }

    private static void texts(List<String> texts, PackedWriter bytes) {
        bytes.count(texts.size());
        texts.forEach(bytes::text);
    }

    private static List<String> texts(PackedReader bytes) {
        int count = bytes.count();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(bytes.text());
        }
        return texts;
    }

    private static void block(PackedWriter bytes, DataOutput output) throws IOException {
        output.writeInt(bytes.size());
        output.write(bytes.bytes(), 0, bytes.size());
        bytes.clear();
    }

    private static PackedReader block(DataInput input) throws IOException {
        byte[] bytes = new byte[input.readInt()];
        input.readFully(bytes);
        return new PackedReader(bytes);
    }
}
