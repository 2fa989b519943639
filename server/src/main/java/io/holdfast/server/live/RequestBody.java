package io.holdfast.server.live;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The body of a request, unpacked where it came packed, and never more of it than is allowed. */
final class RequestBody {
    static final int MOST_BYTES = 500 << 10;

    private RequestBody() {}

    static byte[] read(HttpServletRequest request) throws IOException {
        byte[] body = unpacked(request.getInputStream(), isPacked(request));
        if (body.length > MOST_BYTES) {
            throw Message.invalid(
                    "The body has more than %d bytes. Send it in several requests of fewer messages.", MOST_BYTES);
        }
        return body;
    }

    static boolean isPacked(HttpServletRequest request) {
        return "gzip".equalsIgnoreCase(request.getHeader("Content-Encoding"));
    }

    private static byte[] unpacked(InputStream raw, boolean packed) throws IOException {
        if (!packed) {
            return raw.readNBytes(MOST_BYTES + 1);
        }
        try (InputStream unpacked = new GZIPInputStream(raw)) {
            return unpacked.readNBytes(MOST_BYTES + 1);
        } catch (ZipException damaged) {
            throw Message.invalid("The body says it is packed as gzip and is not.");
        }
    }
}
