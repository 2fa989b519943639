package io.holdfast.store.importing.read;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops unpacking where a small file turns into a huge one: real tables pack ten to fifty times smaller, not more. */
final class GzipGuard extends FilterInputStream {
    private static final long ALWAYS_FINE = 256L << 20;
    private static final long HIGHEST_RATIO = 250;

    private final String name;
    private final long limit;
    private long unpacked;

    GzipGuard(InputStream unpacking, String name, long packedBytes) {
        super(unpacking);
        this.name = name;
        this.limit = Math.max(ALWAYS_FINE, packedBytes * HIGHEST_RATIO);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        unpacked += read;
        if (unpacked > limit) {
            throw new Problem(FileParticular.ZIP_BOMB, name, HIGHEST_RATIO);
        }
    }
}
