package io.holdfast.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.holdfast.report.FixtureReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the report as a reader does, from a second page that holds it in a frame of the same origin. */
class ReportInteractionTest {
    private static final String HARNESS = """
            <!doctype html><meta charset="utf-8"><pre id="seen"></pre><iframe id="frame" width="1200" height="900"></iframe>
            <script>
            const frame = document.getElementById('frame');
            const say = (text) => document.getElementById('seen').append(text + '\\n');
            frame.onload = () => {
              const page = frame.contentDocument;
              const find = (query) => page.querySelector(query);
              const press = (key) => page.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
              find('.sentence button.n').click();
              say('card: ' + find('.card').textContent);
              say('focus in card: ' + find('.card').contains(page.activeElement));
              press('Escape');
              say('card closed: ' + !find('.card'));
              say('focus back: ' + page.activeElement.matches('.sentence button.n'));
              const cell = find('.heat button.n');
              cell.focus();
              press('ArrowDown');
              say('walked to row: ' + page.activeElement.closest('tr').sectionRowIndex);
              const before = page.querySelectorAll('table').length;
              page.querySelectorAll('details').forEach((one) => { one.open = true; });
              setTimeout(() => {
                say('tables made: ' + (page.querySelectorAll('table').length - before));
                const choice = find('#bridge-to');
                say('bridge: ' + choice.options[choice.selectedIndex].text);
                find('.choice button[lang="zh-CN"]').click();
                say('heading: ' + find('#cohorts h2').textContent);
                say('remembered: ' + frame.contentWindow.localStorage.getItem('holdfast.language'));
                find('.choice button[data-choice="dark"]').click();
                say('theme: ' + page.documentElement.dataset.theme);
                say('faults: ' + (find('#faults')?.textContent ?? 'none'));
              }, 50);
            };
            frame.src = '/report?lang=en';
            </script>""";

    private HttpServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map<String, String> pages =
                Map.of("/", HARNESS, "/report", ReportWriter.write(FixtureReport.full(), Language.EN));
        pages.forEach((path, page) -> server.createContext(path, exchange -> {
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void opensDefinitionsWalksTablesAndChangesLanguage() {
        String dom = new Browser(folder)
                .dom("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        String seen = dom.substring(dom.indexOf("<pre id=\"seen\">"), dom.indexOf("</pre>"));
        assertThat(seen)
                .contains("Share of the customers at the start of the period who are none at its end.")
                .contains("105 of 1,000")
                .contains("FILTER (WHERE at_start AND NOT at_end)")
                .contains("focus in card: true", "card closed: true", "focus back: true", "walked to row: 1")
                .contains("tables made: 8", "bridge: holdfast → stripe")
                .contains("heading: 同期群", "remembered: zh", "theme: dark", "faults: none");
    }
}
