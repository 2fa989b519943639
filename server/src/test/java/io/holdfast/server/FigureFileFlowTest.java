package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.workbook.FigureWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Any figure as a workbook, for those who may take data out. */
final class FigureFileFlowTest {
    private static final String JANUARY = "/api/v1/churn?period=2026-01";

    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static HttpResponse<byte[]> file(String path, Role role, Reach reach, String language) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(SERVER.running().address() + path))
                .header("Accept", FigureWorkbook.MEDIA_TYPE + ", application/json")
                .header("Accept-Language", language);
        SERVER.client().bearer(role, reach).forEach(request::header);
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static List<Row> rows(HttpResponse<byte[]> response, int sheet) throws IOException {
        assertThat(response.statusCode()).isEqualTo(200);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(response.body()))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }

    private static Map<String, Row> about(HttpResponse<byte[]> response) throws IOException {
        return rows(response, 1).stream()
                .filter(row -> !row.getCellText(0).isEmpty())
                .collect(Collectors.toMap(row -> row.getCellText(0), row -> row, (one, other) -> one));
    }

    private static Row row(Map<String, Row> rows, String name) {
        return Optional.ofNullable(rows.get(name)).orElseThrow(() -> new AssertionError("no row " + name));
    }

    @Test
    void holdsTheNumbersOfTheAnswerAndSaysWhatTheyAreOf() throws IOException {
        HttpResponse<byte[]> response =
                file(JANUARY + "&segment=country+%3D+DE&set=gap_days%3D30", Role.ANALYST, Reach.USUAL, "en");
        assertThat(response.headers().firstValue("Content-Type")).contains(FigureWorkbook.MEDIA_TYPE);
        assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                .contains("holdfast-churn-2026-01-01-2026-01-31.xlsx");
        Map<String, Row> figures =
                rows(response, 0).stream().collect(Collectors.toMap(row -> row.getCellText(0), row -> row));
        assertThat(row(figures, "Customer churn")
                        .getCellAsNumber(1)
                        .orElseThrow()
                        .doubleValue())
                .as("a of a, c and d")
                .isEqualTo(1.0 / 3, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(row(figures, "Denominator").getCellAsNumber(1)).contains(BigDecimal.valueOf(3));
        Map<String, Row> about = about(response);
        assertThat(row(about, "Figure").getCellText(1)).isEqualTo("Customer churn (churn.cohort)");
        assertThat(row(about, "First day").getCellAsDate(1).orElseThrow().toLocalDate())
                .isEqualTo("2026-01-01");
        assertThat(row(about, "Last day").getCellAsDate(1).orElseThrow().toLocalDate())
                .isEqualTo("2026-01-31");
        assertThat(row(about, "Definition").getCellText(1)).isEqualTo("holdfast gap_days=30, version 1");
        assertThat(row(about, "Segment").getCellText(1)).isEqualTo("country = DE");
        assertThat(row(about, "Allowed gap, days").getCellAsNumber(1)).contains(BigDecimal.valueOf(30));
        assertThat(row(about, "Asked for as").getCellText(1)).startsWith("/api/v1/churn?period=2026-01&segment=");
        assertThat(row(about, "Made by").getCellText(1)).startsWith("token of a test #");
        assertThat(row(about, "Made at").getCellText(1)).isEqualTo("2026-02-10 12:00:00 +00:00");
        assertThat(row(about, "Query that reproduces it").getCellText(1)).contains("SELECT");
        assertThat(about).doesNotContainKey("Only those you see");
    }

    @Test
    void isInTheLanguageAskedFor() throws IOException {
        assertThat(rows(file(JANUARY, Role.OWNER, Reach.USUAL, "zh-CN,zh;q=0.9,en;q=0.8"), 0)
                        .get(0)
                        .getCellText(0))
                .isEqualTo("指标");
        Map<String, Row> about = about(file("/api/v1/movements?period=2026-01", Role.OWNER, Reach.USUAL, "ru"));
        assertThat(about).containsKey("Определение");
        assertThat(row(about, "Показатель").getCellText(1)).isEqualTo("Как изменилась регулярная выручка");
    }

    @Test
    void holdsAllCustomersThoughAListComesInPages() throws IOException {
        HttpResponse<byte[]> response =
                file("/api/v1/customers?period=2026-01&flow=S&limit=1", Role.OWNER, Reach.USUAL, "en");
        assertThat(rows(response, 0).stream().map(row -> row.getCellText(0)))
                .containsExactly("Customer", "a", "b", "c", "d");
    }

    @Test
    void holdsNobodyWhomTheCallerDoesNotSee() throws IOException {
        HttpResponse<byte[]> response =
                file("/api/v1/customers?period=2026-01&flow=S", Role.MANAGER, Reach.of("mine", null, "Li"), "en");
        assertThat(rows(response, 0).stream().map(row -> row.getCellText(0))).containsExactly("Customer", "a", "b");
        assertThat(row(about(response), "Only those you see").getCellText(1)).isEqualTo("\"owner\" in (\"Li\")");
    }

    private static final Audit.Filter EVERYTHING =
            new Audit.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void isForThoseWhoMayTakeDataOutAndLeavesATrace() {
        Reach kim = Reach.of(null, "north", "Kim");
        for (Role role : List.of(Role.AGENT, Role.VIEWER, Role.INGEST)) {
            HttpResponse<byte[]> refused = file(JANUARY, role, kim, "en");
            assertThat(refused.statusCode()).as(role.word()).isEqualTo(403);
            assertThat(refused.headers().firstValue("Content-Type").orElse("")).contains("json");
        }
        assertThat(file("/api/v1/retention?period=2026-01", Role.MANAGER, kim, "en")
                        .statusCode())
                .isEqualTo(200);
        Audit.Entry entry = SERVER.running()
                .parts()
                .getBean(Audit.class)
                .before(Long.MAX_VALUE, 1, EVERYTHING)
                .get(0);
        assertThat(entry.action()).isEqualTo("figure_exported");
        assertThat(entry.subject()).isEqualTo("retention");
        assertThat(entry.detail()).contains("2026-01-01").doesNotContain("country");
    }

    @Test
    void refusesWhatCannotBeAnsweredAsItDoesWithoutAFile() {
        HttpResponse<byte[]> refused = file("/api/v1/churn?segment=bogus", Role.OWNER, Reach.USUAL, "en");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new String(refused.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("INVALID_SEGMENT");
    }
}
