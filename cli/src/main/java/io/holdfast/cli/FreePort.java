package io.holdfast.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A port nobody listens on yet. */
final class FreePort {
    private static final int TRIES = 50;
    private static final int LAST = 65_535;

    private FreePort() {}

    /** The first free one from a port on, on the loopback address; 0, which takes any, when none of the next is. */
    static int from(int port) {
        for (int each = port; each <= Math.min(LAST, port + TRIES); each++) {
            if (isFree(each)) {
                return each;
            }
        }
        return 0;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
