package io.holdfast.server.live;

import io.holdfast.server.contract.AnswerSchema;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Segment's HTTP API: what its libraries send becomes facts. The answer is given once the events are on disk. The body is
 * JSON whatever its content type says, since browsers send it as plain text.
 */
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class LiveResource {
    private static final Map<String, Boolean> SUCCESS = Map.of("success", true);

    private final LiveFacts facts;
    private final Clock clock;

    LiveResource(LiveFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @PostMapping("/{type:track|identify|group|page|screen|alias}")
    @Operation(
            summary = "One message in the words of Segment's HTTP API, with a token of the role ingest as write key.")
    @AnswerSchema("LiveSuccess")
    Map<String, Boolean> one(@PathVariable String type, HttpServletRequest request) throws IOException {
        byte[] body = RequestBody.read(request);
        MessageType known = MessageType.of(type).orElseThrow();
        return take(RequestReader.one(body, known, clock.instant()));
    }

    @PostMapping("/batch")
    @Operation(summary = "Several messages at once: all of them are kept, or none and the answer says which is bad.")
    @AnswerSchema("LiveSuccess")
    Map<String, Boolean> batch(HttpServletRequest request) throws IOException {
        return take(RequestReader.batch(RequestBody.read(request), clock.instant()));
    }

    private Map<String, Boolean> take(List<LiveEvent> events) {
        facts.take(events);
        return SUCCESS;
    }
}
