package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The web app as a browser gets it; the files of these tests stand in for those that are built. */
@ExtendWith(RunningServer.class)
final class ScreensTest {
    private static final Map<String, String> NONE = Map.of();

    @Test
    void givesThePageForEveryScreenSoThatALinkWorks(RunningServer.Client browser) {
        for (String path : new String[] {"/", "/overview", "/overview?period=2025-12", "/customers/C-1", "/setup"}) {
            HttpResponse<String> page = browser.get(path, NONE);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).contains("<title>Page of the tests</title>");
            assertThat(page.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .startsWith("text/html");
        }
    }

    @Test
    void doesNotTakeWhatIsMissingForAScreen(RunningServer.Client browser) {
        assertThat(browser.get("/assets/gone.js", NONE).statusCode()).isEqualTo(404);
        assertThat(browser.get("/gone.png", NONE).statusCode()).isEqualTo(404);
        assertThat(browser.get("/health/gone", NONE).body()).doesNotContain("<title>");
        assertThat(browser.get("/api/v1/gone", NONE).statusCode()).isEqualTo(401);
        assertThat(browser.get("/../application.yaml", NONE).body()).doesNotContain("spring:");
    }

    @Test
    void letsFilesNamedByTheirContentBeKeptAndAsksForThePageEachTime(RunningServer.Client browser) {
        assertThat(browser.get("/assets/script-1a2b3c.js", NONE).headers().firstValue("Cache-Control"))
                .contains("max-age=31536000, public, immutable");
        HttpResponse<String> page = browser.get("/overview", NONE);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(browser.get("/overview", Map.of("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
        assertThat(browser.get("/overview", Map.of("If-None-Match", "\"another\""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void runsNoScriptButItsOwn(RunningServer.Client browser) {
        Optional<String> policy = browser.get("/overview", NONE).headers().firstValue("Content-Security-Policy");
        assertThat(policy.orElse("")).contains("default-src 'self'").doesNotContain("script-src");
    }
}
