package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.net.http.HttpResponse;
import java.util.Map;
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
