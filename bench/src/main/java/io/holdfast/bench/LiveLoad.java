package io.holdfast.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Many connections that each send a request and wait for its answer. Paced, a request is due at a moment whether or not
 * those before it are answered, and its time counts from then: a server that stalls is charged for those who wait.
 */
final class LiveLoad {
    private final URI address;
    private final String key;
    private final int connections;
    private final int batch;
    private final AtomicLong numbers = new AtomicLong();

    LiveLoad(URI address, String key, int connections, int batch) {
        this.address = address;
        this.key = key;
        this.connections = connections;
        this.batch = batch;
    }

    /**
     * What a run came to.
     *
     * @param nanos of each request, ascending
     */
    record Run(long events, double seconds, long[] nanos) {
        double perSecond() {
            return events / seconds;
        }

        double millis(double share) {
            return nanos[(int) Math.ceil(share * nanos.length) - 1] / 1e6;
        }
    }

    /** Sends so many requests; so many events each second, or as fast as they are answered when that is 0. */
    Run run(int requests, long eventsPerSecond) throws InterruptedException {
        long[] nanos = new long[requests];
        AtomicLong taken = new AtomicLong();
        double gap = eventsPerSecond == 0 ? 0 : 1e9 * batch / eventsPerSecond;
        long began = System.nanoTime();
        List<Thread> senders = IntStream.range(0, connections)
                .mapToObj(sender -> new Thread(() -> {
                    try (Socket socket = connect()) {
                        LiveRequest request = new LiveRequest(address, key, batch);
                        for (long i = taken.getAndIncrement(); i < requests; i = taken.getAndIncrement()) {
                            long due = gap == 0 ? System.nanoTime() : awaited(began + (long) (i * gap));
                            exchange(socket, request.from(numbers.getAndAdd(batch)));
                            nanos[(int) i] = System.nanoTime() - due;
                        }
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                }))
                .toList();
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Arrays.sort(nanos);
        if (nanos[0] == 0) {
            throw new IllegalStateException("some requests were never answered");
        }
        return new Run((long) requests * batch, seconds, nanos);
    }

    /** How many events were sent in all runs. */
    long sent() {
        return numbers.get();
    }

    private static long awaited(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            java.util.concurrent.locks.LockSupport.parkNanos(left);
        }
        return due;
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static void exchange(Socket socket, byte[] request) throws IOException {
        OutputStream output = socket.getOutputStream();
        output.write(request);
        InputStream input = socket.getInputStream();
        byte[] answer = new byte[4096];
        int length = 0;
        while (!LiveRequest.isComplete(answer, length)) {
            int count = input.read(answer, length, answer.length - length);
            if (count <= 0) {
                throw new IOException("the connection ended in an answer");
            }
            length += count;
        }
        String line = new String(answer, 0, length, StandardCharsets.US_ASCII);
        if (!line.startsWith("HTTP/1.1 200")) {
            throw new IOException("refused: " + line);
        }
    }
}
