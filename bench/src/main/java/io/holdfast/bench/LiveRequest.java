package io.holdfast.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * A request of many track messages as Segment's library for Node writes them, as bytes. Only the message ids and the
 * customers differ from one request to the next; they have a fixed width and are written into the bytes.
 */
final class LiveRequest {
    private static final String MESSAGE = "{\"type\":\"track\",\"event\":\"Report opened\",\"userId\":\"u000000000\","
            + "\"properties\":{\"report\":\"monthly churn\",\"rows\":120},\"context\":{\"library\":{\"name\":"
            + "\"@segment/analytics-node\",\"version\":\"3.1.0\"}},\"timestamp\":\"2026-03-01T09:30:00.000Z\","
            + "\"integrations\":{},\"messageId\":\"node-next-1772357400000-000000000000\",\"_metadata\":"
            + "{\"nodeVersion\":\"20.20.2\",\"jsRuntime\":\"node\"}}";
    private static final int CUSTOMERS = 100_000;

    private final byte[] bytes;
    private final int start;
    private final int step;
    private final int messages;
    private final int userAt = MESSAGE.indexOf("u000000000") + 1;
    private final int idAt = MESSAGE.indexOf("-000000000000") + 1;

    LiveRequest(URI address, String key, int messages) {
        String body = "{\"batch\":[" + (MESSAGE + ",").repeat(messages - 1) + MESSAGE
                + "],\"sentAt\":\"2026-03-01T09:30:00.100Z\"}";
        String credentials = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        String head =
                "POST /v1/batch HTTP/1.1\r\nHost: %s\r\nAuthorization: Basic %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(address.getAuthority(), credentials, body.length());
        this.bytes = (head + body).getBytes(StandardCharsets.US_ASCII);
        this.start = head.length() + "{\"batch\":[".length();
        this.step = MESSAGE.length() + 1;
        this.messages = messages;
    }

    static int messageBytes() {
        return MESSAGE.length();
    }

    /** The bytes of the request whose first message has a number. */
    byte[] from(long number) {
        for (int i = 0; i < messages; i++) {
            int at = start + i * step;
            digits(at + userAt, 9, (number + i) * 7919 % CUSTOMERS);
            digits(at + idAt, 12, number + i);
        }
        return bytes;
    }

    private void digits(int at, int width, long number) {
        long left = number;
        for (int i = at + width - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }

    /** Whether an answer is complete, by the length it says of itself; what it says is looked at by its first line. */
    static boolean isComplete(byte[] answer, int length) {
        String text = new String(answer, 0, length, StandardCharsets.US_ASCII);
        int body = text.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return false;
        }
        String head = text.substring(0, body).toLowerCase(Locale.ROOT);
        int at = head.indexOf("content-length:");
        if (at < 0) {
            return text.endsWith("0\r\n\r\n");
        }
        String size = head.substring(at + "content-length:".length(), head.indexOf('\r', at));
        return length >= body + Integer.parseInt(size.strip());
    }
}
