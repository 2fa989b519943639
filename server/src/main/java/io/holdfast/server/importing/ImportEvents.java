package io.holdfast.server.importing;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.job.Job;
import io.holdfast.server.problem.ServerParticular;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells how far an import is, as it goes on, as server-sent events: {@code progress} each time something has changed and
 * {@code end} with what came of it. Each listener has a thread to himself, so that one who does not listen keeps nobody
 * else waiting; there is room for so many.
 */
@RestController
class ImportEvents implements SmartLifecycle {
    private static final int MOST_LISTENERS = 50;
    private static final long EVERY_MILLISECONDS = 300;
    private static final int SILENT_TURNS = 50;
    private static final String LAST = "end";

    private final Imports imports;
    private final ImportViews views;
    private final JsonMapper json;
    private final Semaphore room = new Semaphore(MOST_LISTENERS);
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    ImportEvents(Imports imports, ImportViews views, JsonMapper json) {
        this.imports = imports;
        this.views = views;
        this.json = json;
    }

    @GetMapping(path = "/api/v1/imports/{id}/events", produces = "text/event-stream")
    @Operation(summary = "How far an import is, as server-sent events, ending with what came of it.")
    void follow(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        imports.find(id);
        if (LAST.equals(request.getHeader("Last-Event-ID"))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (!room.tryAcquire()) {
            throw new Problem(ServerParticular.LISTENERS_TOO_MANY);
        }
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            tell(id, response.getOutputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            room.release();
        }
    }

    private void tell(UUID id, OutputStream out) throws IOException, InterruptedException {
        String told = "";
        int silent = 0;
        while (true) {
            Job job = imports.find(id);
            if (job.state().isOver()) {
                send(out, "id: " + LAST + "\nevent: end\ndata: " + json.writeValueAsString(views.whole(job)));
                return;
            }
            String now = json.writeValueAsString(views.line(job));
            silent = now.equals(told) ? silent + 1 : 0;
            if (silent == 0) {
                send(out, "event: progress\ndata: " + now);
            } else if (silent % SILENT_TURNS == 0) {
                send(out, ": still there");
            }
            told = now;
            if (stopping.await(EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private static void send(OutputStream out, String event) throws IOException {
        out.write((event + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /** Stopped before the server waits for its last requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
