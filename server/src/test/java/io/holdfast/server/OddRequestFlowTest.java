package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests nobody means are answered as a problem, whatever part of the server they meet first. */
final class OddRequestFlowTest {
    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static Map<String, String> owner() {
        return SERVER.client().bearer(Role.OWNER, Reach.USUAL);
    }

    private static void isRefused(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"INVALID_ARGUMENT\"", "\"status\":400", sentence);
    }

    @Test
    void areTheContainersToRefuse() {
        isRefused(SERVER.client().get("/api/v1/customers/a%00b", owner()), "The request cannot be read");
    }

    /** The container answers them itself, on a thread that has worked on the request before. */
    @Test
    void haveTheIdOfThisRequestAndNotOfAnEarlierOne() {
        for (String method : new String[] {"TRACE", "GET"}) {
            String path = method.equals("GET") ? "/api/v1/customers/a%00b" : "/api/v1/churn";
            for (int i = 0; i < 20; i++) {
                SERVER.client().get("/api/v1/session", Map.of("X-Request-Id", "earlier"));
                HttpResponse<String> answer = SERVER.client().send(method, path, Optional.empty(), Map.of());
                String id = answer.headers().firstValue("X-Request-Id").orElse("none");
                assertThat(id).as(method).matches("[0-9a-f]{16}");
                assertThat(answer.body()).as(method).contains("\"requestId\":\"" + id + "\"");
            }
        }
        assertThat(SERVER.client()
                        .get("/api/v1/customers/a%00b", Map.of("X-Request-Id", "of-the-proxy"))
                        .body())
                .contains("\"requestId\":\"of-the-proxy\"");
    }

    @Test
    void areToldAsOursWhereTheFrameworkRefusesThem() {
        HttpResponse<String> text = SERVER.client()
                .send(
                        "POST",
                        "/api/v1/segments",
                        Optional.of("a"),
                        Map.of("Authorization", "" + owner().get("Authorization"), "Content-Type", "text/plain"));
        isOurs(text, 415, "BODY_OF_OTHER_KIND");
        isOurs(SERVER.client().send("TRACE", "/api/v1/churn", Optional.empty(), owner()), 405, "METHOD_NOT_TAKEN");
    }

    @Test
    void areToldWhatIsThereAndByWhichMethod() {
        isOurs(SERVER.client().get("/api/v1/nonsense", owner()), 404, "NOTHING_AT_ADDRESS");
        for (String method : new String[] {"POST", "DELETE", "PATCH"}) {
            HttpResponse<String> wrong = SERVER.client().send(method, "/api/v1/churn", Optional.empty(), owner());
            isOurs(wrong, 405, "METHOD_NOT_TAKEN");
            assertThat(wrong.headers().firstValue("Allow")).contains("GET");
        }
        HttpResponse<String> track = SERVER.client().get("/v1/track", owner());
        isOurs(track, 405, "METHOD_NOT_TAKEN");
        assertThat(track.headers().firstValue("Allow")).contains("POST");
        Map<String, String> viewer = SERVER.client().bearer(Role.VIEWER, Reach.USUAL);
        isOurs(SERVER.client().get("/api/v1/nonsense", viewer), 404, "NOTHING_AT_ADDRESS");
        isOurs(SERVER.client().get("/api/v1/tokens", viewer), 403, "ROLE_TOO_SMALL");
        assertThat(SERVER.client().get("/api/v1/nonsense", Map.of()).statusCode())
                .as("by nobody")
                .isEqualTo(401);
    }

    private static void isOurs(HttpResponse<String> answer, int status, String particular) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:holdfast:problem:", "\"number\":", "\"requestId\":", "\"status\":" + status)
                .contains("\"code\":\"" + particular + "\"");
    }

    @Test
    void areOfAnEncodingThatIsNone() {
        isRefused(SERVER.client().get("/api/v1/churn?segment=%ff%fe", owner()), "The request cannot be read");
    }

    @Test
    void haveATextThatNoDatabaseKeeps() {
        isRefused(SERVER.client().get("/api/v1/audit?actor=a%00b", owner()), "cannot be kept (NUL");
        String person = "{\"email\":\"n@example.org\",\"name\":\"N\\u0000N\",\"role\":\"viewer\"}";
        isRefused(SERVER.client().post("/api/v1/people", person, owner()), "written %00 or \\\\u0000). Take it out.");
    }
}
