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

    /** An event under another message id than it was sent with; the key of that one comes before it. */
    private static final int RENAMED = 3;

    private static final int KEY_BYTES = 2 * Long.BYTES;
    private static final int VALUE = 1;
    private static final int ORDER = 2;

    private EventCodec() {}

    static byte[] encode(LiveEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        bytes.write(FORMAT);
        write(event, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /** With the key of the message as it was sent, which its id says nothing of any more. */
    static byte[] encode(LiveEvent event, MessageIds.Key sent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        bytes.write(RENAMED);
        bytes.writeBytes(ByteBuffer.allocate(KEY_BYTES)
                .putLong(sent.high())
                .putLong(sent.low())
                .array());
        write(event, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static void write(LiveEvent event, DataOutputStream output) {
        try {
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
            int format = input.readByte();
            if (format == RENAMED) {
                input.skipNBytes(KEY_BYTES);
            } else {
                requireFormat(format);
            }
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
            if (bytes[0] == EMPTIED || bytes[0] == RENAMED) {
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
