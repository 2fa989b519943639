package io.holdfast.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.OwnServer;
import io.holdfast.server.account.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What one sees of the data of a company: first nothing, then where it comes from and what is odd about it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DataFlowTest {
    private static final String CONTRACTS = """
            customer_id,contract_id,plan,start_date,end_date,monthly_fee,currency
            ann,k1,basic,2025-01-01,2025-06-01,10.50,EUR
            bob,k2,team,2025-02-03,,99,EUR
            cem,k3,team,2025-05-01,2025-04-01,99,EUR
            dan,k4,team,not a day,,99,EUR
            eva,k5,team,,,99,EUR
            """;

    private Path folder = Path.of("");
    private OwnServer server;
    private OwnServer.Program analyst;

    @BeforeAll
    void serve(@TempDir Path made) {
        folder = made;
        server = OwnServer.start(folder.resolve("data"));
        analyst = server.program(Role.ANALYST);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String send(String name, String text) throws IOException {
        HttpResponse<String> sent =
                analyst.postFile("/api/v1/uploads?name=" + name, Files.writeString(folder.resolve("sent"), text));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        return OwnServer.json(sent).path("id").asString();
    }

    private JsonNode finished(String path, String order) {
        HttpResponse<String> asked = analyst.post(path, order);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        String at = asked.headers().firstValue("Location").orElseThrow();
        return analyst.until(at, job -> !job.path("state").asString().matches("queued|running"));
    }

    @Test
    void isRehearsedImportedAndToldOf() throws IOException {
        assertThat(analyst.json("/api/v1/sources").path("sources").size()).isZero();
        assertThat(analyst.json("/api/v1/findings").path("count").asInt()).isZero();
        String upload = send("contracts-2026.csv", CONTRACTS);
        String order = "{\"upload\":\"" + upload + "\"}";

        JsonNode would = finished("/api/v1/rehearsals", order);
        assertThat(would.path("state").asString()).as(would.toString()).isEqualTo("done");
        assertThat(would.path("counts").toString())
                .isEqualTo("{\"read\":5,\"accepted\":3,\"known\":0,\"quarantined\":2}");
        assertThat(would.path("quarantine").path("BAD_DATE").asInt()).isEqualTo(1);
        assertThat(would.path("findings").get(0).path("code").asString()).isEqualTo("end_before_start");
        String russian = "/api/v1/rehearsals/" + would.path("id").asString() + "?language=ru";
        assertThat(analyst.json(russian).path("findings").get(0).path("name").asString())
                .isEqualTo("Конец раньше начала");
        assertThat(analyst.json("/api/v1/sources").path("sources").size())
                .as("nothing is kept")
                .isZero();

        JsonNode done = finished("/api/v1/imports", order);
        assertThat(done.path("counts")).isEqualTo(would.path("counts"));
        assertThat(done.path("upload").asString()).isEqualTo(upload);
        tellsOfTheSource(done);
        tellsOfTheFinding(done);
        showsTheRowsSetAside(done);
        isReadAsBefore();
    }

    private void tellsOfTheSource(JsonNode done) {
        JsonNode source = analyst.json("/api/v1/sources").path("sources").get(0);
        assertThat(source.path("name").asString()).isEqualTo("contracts");
        assertThat(source.path("kind").asString()).isEqualTo("contracts");
        assertThat(source.path("lastFile").asString()).isEqualTo("contracts-2026.csv");
        assertThat(source.path("lastImport")).isEqualTo(done.path("id"));
        assertThat(source.path("rows").asInt()).isEqualTo(3);
        assertThat(source.path("from").asString()).isEqualTo("2025-01-01");
        assertThat(source.path("to").asString()).isEqualTo("2025-05-01");
        assertThat(source.path("mapping").asString()).contains("started_at: \"start_date\"");
        JsonNode fresh = server.program(Role.VIEWER).json("/api/v1/freshness");
        assertThat(fresh.path("kinds").get(0).path("kind").asString()).isEqualTo("contracts");
        assertThat(fresh.path("kinds").get(0).path("to").asString()).isEqualTo("2025-05-01");
    }

    private void tellsOfTheFinding(JsonNode done) {
        JsonNode page = analyst.json("/api/v1/findings?language=zh&limit=1");
        JsonNode kept = page.path("findings").get(0);
        assertThat(kept.path("importId")).isEqualTo(done.path("id"));
        assertThat(kept.path("file").asString()).isEqualTo("contracts-2026.csv");
        assertThat(kept.path("finding").path("seen").asString()).isEqualTo("1 份合同的结束不晚于开始。");
        assertThat(kept.path("finding").path("advice").asString()).contains("日和月是否颠倒");
        assertThat(kept.path("finding").path("sample").get(0).asString()).startsWith("cem");
        assertThat(analyst.get("/api/v1/findings?language=xx").statusCode()).isEqualTo(400);
    }

    private void showsTheRowsSetAside(JsonNode done) {
        String rows = "/api/v1/imports/" + done.path("id").asString() + "/quarantine/rows";
        JsonNode first = analyst.json(rows + "?limit=1");
        assertThat(first.path("rows").get(0).path("value").asString()).isEqualTo("not a day");
        assertThat(first.path("rows").get(0).path("code").asString()).isEqualTo("BAD_DATE");
        JsonNode second = analyst.json(rows + "?cursor=" + first.path("next").asInt());
        assertThat(second.path("rows").size()).isEqualTo(1);
        assertThat(second.path("rows").get(0).path("code").asString()).isEqualTo("MISSING");
        assertThat(second.path("next").isNull()).isTrue();
    }

    private void isReadAsBefore() throws IOException {
        String next = send("contracts-2027.csv", CONTRACTS.replace("k1", "k9"));
        JsonNode preview = analyst.json("/api/v1/uploads/" + next + "/preview");
        assertThat(preview.path("mappingFrom").asString()).isEqualTo("remembered");
    }

    @Test
    void isPreviewedByAMappingThatHasGaps() throws IOException {
        String upload = send("visits.csv", "who,when,date\nann,2026-01-05,2026-01-06\n");
        String look = "/api/v1/uploads/" + upload + "/preview";
        JsonNode guessed = analyst.json(look + "?as=activities");
        assertThat(guessed.path("mappingFrom").asString()).isEqualTo("guessed");

        String gap = "{\"upload\":\"%s\",\"mapping\":{\"kind\":\"activities\",\"fields\":{\"at\":\"when\"}}}";
        JsonNode begun = OwnServer.json(analyst.post(look, gap.formatted(upload)));
        assertThat(begun.path("problem").path("code").asString()).isEqualTo("MAPPING_INCOMPLETE");
        assertThat(begun.path("mappingFrom").asString()).isEqualTo("given");
        JsonNode at = field(begun, "at");
        assertThat(at.path("column").asString()).isEqualTo("when");
        assertThat(at.path("type").asString()).isEqualTo("instant");
        assertThat(field(begun, "customer_id").path("required").asBoolean()).isTrue();
        assertThat(field(begun, "customer_id").path("column").isNull()).isTrue();

        String whole = gap.replace("\"at\":\"when\"", "\"at\":\"date\",\"customer_id\":\"who\"");
        JsonNode right = OwnServer.json(analyst.post(look, whole.formatted(upload)));
        assertThat(right.path("problem").isNull()).as(right.toString()).isTrue();
        assertThat(field(right, "at").path("clue").asString()).isEqualTo("common_name");
        assertThat(field(right, "customer_id").path("clue").asString()).isEqualTo("values");
    }

    private static JsonNode field(JsonNode preview, String name) {
        for (JsonNode field : preview.path("fields")) {
            if (field.path("name").asString().equals(name)) {
                return field;
            }
        }
        throw new AssertionError("no field " + name + " in " + preview);
    }
}
