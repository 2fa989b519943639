package io.holdfast.server.live;

import io.holdfast.server.live.LiveEvent.Purchase;
import io.holdfast.server.live.LiveEvent.Trait;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Events as bytes. A text has two bytes of length, enough for any text of a message of the size that is taken. */
final class EventCodec {
    private static final int FORMAT = 1;
    private static final int EMPTIED = 2;
    private static final int VALUE = 1;
    private static final int ORDER = 2;

    private EventCodec() {}

    static byte[] encode(LiveEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        DataOutputStream output = new DataOutputStream(bytes);
        try {
            output.writeByte(FORMAT);
            output.writeLong(event.at());
            output.writeUTF(event.messageId());
            output.writeUTF(event.customer());
            output.writeUTF(event.activity());
            output.writeByte(
                    (event.value().isPresent() ? VALUE : 0) | (event.order().isPresent() ? ORDER : 0));
            writeDetails(event, output);
            output.writeShort(event.traits().size());
            for (Trait trait : event.traits()) {
                output.writeUTF(trait.name());
                output.writeUTF(trait.value());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeDetails(LiveEvent event, DataOutputStream output) throws IOException {
        if (event.value().isPresent()) {
            output.writeDouble(event.value().getAsDouble());
        }
        if (event.order().isPresent()) {
            Purchase order = event.order().get();
            output.writeUTF(order.orderId());
            output.writeUTF(order.amount());
            output.writeUTF(order.currency());
        }
    }

    static LiveEvent decode(byte[] bytes) {
        DataInputStream input = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            requireFormat(input.readByte());
            long at = input.readLong();
            String messageId = input.readUTF();
            String customer = input.readUTF();
            String activity = input.readUTF();
            int flags = input.readByte();
            OptionalDouble value =
                    (flags & VALUE) == 0 ? OptionalDouble.empty() : OptionalDouble.of(input.readDouble());
            Optional<Purchase> order = (flags & ORDER) == 0
                    ? Optional.empty()
                    : Optional.of(new Purchase(input.readUTF(), input.readUTF(), input.readUTF()));
            return new LiveEvent(messageId, customer, at, activity, value, order, traits(input));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The key of its id, which is all that is wanted of most records at a start; empty where it has none. */
    static Optional<MessageIds.Key> messageKey(byte[] bytes) {
        DataInputStream input = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            if (bytes[0] == EMPTIED) {
                input.skipNBytes(1);
                MessageIds.Key key = new MessageIds.Key(input.readLong(), input.readLong());
                return key.high() == 0 ? Optional.empty() : Optional.of(key);
            }
            requireFormat(input.readByte());
            input.readLong();
            String id = input.readUTF();
            return id.isEmpty() ? Optional.empty() : Optional.of(MessageIds.Key.of(id));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whose it is; empty once it was emptied. */
    static Optional<String> customer(byte[] bytes) {
        return bytes[0] == EMPTIED
                ? Optional.empty()
                : Optional.of(decode(bytes).customer());
    }

    /** A record of the same length that says nothing but the key of its message; the shortest event has room for it. */
    static byte[] emptied(byte[] bytes) {
        ByteBuffer emptied = ByteBuffer.allocate(bytes.length).put((byte) EMPTIED);
        messageKey(bytes).ifPresent(key -> emptied.putLong(key.high()).putLong(key.low()));
        return emptied.array();
    }

    private static List<Trait> traits(DataInputStream input) throws IOException {
        int count = input.readUnsignedShort();
        List<Trait> traits = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            traits.add(new Trait(input.readUTF(), input.readUTF()));
        }
        return traits;
    }

    private static void requireFormat(int format) {
        if (format != FORMAT) {
            throw new IllegalStateException("records of format " + format + " are not known");
        }
    }
}
