package io.holdfast.server.access;

import io.holdfast.server.live.WriteKey;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets live events bring their write key in the body. Such a request goes on as if the key stood in its {@code
 * Authorization} header, and without a key as if something unknown stood there: a session never sends events, so another
 * site cannot make a browser send any.
 */
final class WriteKeyFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/v1/") || request.getHeader("Authorization") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] begin = request.getInputStream().readNBytes(WriteKey.MOST_BYTES + 1);
        boolean packed = "gzip".equalsIgnoreCase(request.getHeader("Content-Encoding"));
        String key = WriteKey.in(begin, packed).orElse("");
        chain.doFilter(new WithKey(request, key, begin), response);
    }

    /** The request with a header more, whose body can be read although it was. */
    private static final class WithKey extends HttpServletRequestWrapper {
        private final String authorization;
        private final byte[] begin;

        WithKey(HttpServletRequest request, String key, byte[] begin) {
            super(request);
            this.authorization = "Bearer " + key;
            this.begin = begin;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return "Authorization".equalsIgnoreCase(name) ? authorization : super.getHeader(name);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Whole(new SequenceInputStream(new ByteArrayInputStream(begin), super.getInputStream()));
        }
    }

    /** A body that is read by waiting for it. */
    private static final class Whole extends ServletInputStream {
        private final InputStream bytes;

        Whole(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("this body is read by waiting for it");
        }
    }
}
