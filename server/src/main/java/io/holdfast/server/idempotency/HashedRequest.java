package io.holdfast.server.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** A request whose body is hashed while it is read, so that none of it has to be held, however long it is. */
final class HashedRequest extends HttpServletRequestWrapper {
    private final MessageDigest digest = sha256();
    private final Body body;

    HashedRequest(HttpServletRequest request) throws IOException {
        super(request);
        String what = request.getMethod() + " " + request.getRequestURI() + "?"
                + Optional.ofNullable(request.getQueryString()).orElse("") + "\n";
        digest.update(what.getBytes(StandardCharsets.UTF_8));
        this.body = new Body(request.getInputStream(), digest);
    }

    /** The hash of method, address and body; what was not read of it yet is read now. */
    byte[] hash() throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
        return digest.digest();
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Body extends ServletInputStream {
        private final ServletInputStream in;
        private final MessageDigest digest;

        Body(ServletInputStream in, MessageDigest digest) {
            this.in = in;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            if (value >= 0) {
                digest.update((byte) value);
            }
            return value;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = in.read(bytes, from, length);
            if (count > 0) {
                digest.update(bytes, from, count);
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
