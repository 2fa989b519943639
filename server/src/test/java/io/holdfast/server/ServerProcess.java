package io.holdfast.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A server in a process of its own, to be killed. */
public final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final String address;

    private ServerProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** What runs in the process. */
    public static void main(String[] arguments) throws InterruptedException {
        Server server = Server.start(ServerSettings.local(Path.of(arguments[0]), 0), Clock.systemUTC());
        System.out.println("ready " + server.address());
        Thread.currentThread().join();
    }

    public static ServerProcess start(Path data) throws IOException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        ServerProcess.class.getName(),
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("ready ")) {
                return new ServerProcess(process, line.substring("ready ".length()));
            }
        }
        throw new IllegalStateException("the server has not started");
    }

    public String address() {
        return address;
    }

    /** Ends it as a power cut would: it is not told. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
