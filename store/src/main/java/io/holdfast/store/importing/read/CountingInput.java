package io.holdfast.store.importing.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes were read, once a megabyte. */
final class CountingInput extends FilterInputStream {
    private static final long STEP = 1L << 20;

    private final LongConsumer listener;
    private long read;
    private long told;

    CountingInput(InputStream in, LongConsumer listener) {
        super(in);
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        if (read - told >= STEP) {
            told = read;
            listener.accept(read);
        }
    }
}
