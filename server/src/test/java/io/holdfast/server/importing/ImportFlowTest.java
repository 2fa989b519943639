package io.holdfast.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.OwnServer;
import io.holdfast.server.account.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A file on its way in: sent, looked at, imported, taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ImportFlowTest {
    private static final String CONTRACTS = """
            customer_id,contract_id,plan,start_date,end_date,monthly_fee,currency,mood
            ann,k1,basic,2025-01-01,2025-06-01,10.50,EUR,fine
            bob,k2,team,2025-02-03,,99,EUR,=1+1
            cem,k3,team,not a day,,99,EUR,fine
            """;

    private static final String FIGURES = "/api/v1/customers?flow=new&period=2025-02";

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

    private JsonNode send(String name, String text) throws IOException {
        HttpResponse<String> sent =
                analyst.postFile("/api/v1/uploads?name=" + name, Files.writeString(folder.resolve("sent"), text));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        return OwnServer.json(sent);
    }

    private JsonNode imported(String order) {
        HttpResponse<String> asked = analyst.post("/api/v1/imports", order);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        String at = asked.headers().firstValue("Location").orElseThrow();
        return analyst.until(at, job -> job.path("finishedAt").isString());
    }

    @Test
    void isLookedAtBeforeItIsImported() throws IOException {
        JsonNode sent = send("contracts-2026-02.csv", CONTRACTS);
        assertThat(sent.path("bytes").asInt()).isEqualTo(CONTRACTS.length());

        JsonNode preview = analyst.json("/api/v1/uploads/" + sent.path("id").asString() + "/preview");
        assertThat(preview.path("name").asString()).isEqualTo("contracts-2026-02.csv");
        assertThat(preview.path("kind").asString()).isEqualTo("contracts");
        assertThat(preview.path("source").asString()).isEqualTo("contracts");
        assertThat(preview.path("encoding").asString()).isEqualTo("UTF-8");
        assertThat(preview.path("problem").isNull()).isTrue();
        assertThat(preview.path("rows").size()).isEqualTo(3);
        assertThat(preview.path("columns").get(7).toString())
                .isEqualTo(
                        "{\"name\":\"mood\",\"readAs\":[],\"values\":[\"fine\",\"=1+1\",\"fine\"],\"dates\":null,\"numbers\":null}");
        assertThat(preview.path("columns").get(3).path("readAs").get(0).asString())
                .isEqualTo("started_at");
    }

    @Test
    void movesTheFiguresAndIsTakenBack() throws IOException {
        String id = send("contracts-2026-01.csv", CONTRACTS).path("id").asString();
        JsonNode done = imported("{\"upload\":\"" + id + "\"}");
        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("counts").toString())
                .isEqualTo("{\"read\":3,\"accepted\":2,\"known\":0,\"quarantined\":1}");
        assertThat(done.path("quarantine").toString()).isEqualTo("{\"BAD_DATE\":1}");
        assertThat(done.path("createdBy").asString()).startsWith("token test analyst #");
        assertThat(done.path("refreshed").asBoolean()).isTrue();
        assertThat(analyst.json(FIGURES).path("customers").size()).as("bob").isEqualTo(1);
        String tag = analyst.get(FIGURES).headers().firstValue("ETag").orElseThrow();
        String job = "/api/v1/imports/" + done.path("id").asString();
        holdsTheQuarantine(analyst.get(job + "/quarantine"), done.path("batch").asInt());
        assertThat(analyst.get(job + "/quarantine?lang=ru").body())
                .as("the reason in the language that is asked for, beside its code")
                .contains("BAD_DATE,это не дата");

        JsonNode again = imported("{\"upload\":\"" + id + "\"}");
        assertThat(again.path("alreadyImportedAs")).isEqualTo(done.path("batch"));
        assertThat(again.path("batch").isNull()).isTrue();
        String undoAgain = "/api/v1/imports/" + again.path("id").asString() + "/undo";
        assertThat(analyst.post(undoAgain, "").statusCode())
                .as("there is nothing of it")
                .isEqualTo(404);

        JsonNode undone = OwnServer.json(analyst.post(job + "/undo", ""));
        assertThat(undone.path("undoneAt").isString()).as(undone.toString()).isTrue();
        assertThat(analyst.get(FIGURES).headers().firstValue("ETag").orElse("none"))
                .isNotEqualTo(tag);
        assertThat(analyst.post(job + "/undo", "").statusCode()).isEqualTo(409);

        JsonNode page = analyst.json("/api/v1/imports?limit=1");
        assertThat(page.path("imports").get(0).path("id")).isEqualTo(again.path("id"));
        JsonNode older = analyst.json(
                "/api/v1/imports?limit=200&cursor=" + page.path("next").asString());
        assertThat(older.path("imports").get(0).path("id")).isEqualTo(done.path("id"));
    }

    private static void holdsTheQuarantine(HttpResponse<String> csv, int batch) {
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("quarantine-" + batch + ".csv");
        assertThat(csv.body().lines().toList()).hasSize(2).first().isEqualTo("row,column,value,code,reason");
        assertThat(csv.body()).contains("3,start_date,not a day,BAD_DATE,");
    }

    @Test
    void isReadByTheMappingThatComesWithIt() throws IOException {
        String id = send("odd.csv", "who,when,what\nann,2026-01-05,login\n")
                .path("id")
                .asString();
        JsonNode preview = analyst.json("/api/v1/uploads/" + id + "/preview?as=contracts");
        assertThat(preview.path("problem").path("code").asString()).isEqualTo("MAPPING_INCOMPLETE");
        assertThat(preview.path("columns").size()).isEqualTo(3);

        String fields = "\"fields\":{\"customer_id\":\"who\",\"at\":\"when\",\"name\":\"what\"}";
        String wrong =
                "{\"upload\":\"%s\",\"mapping\":{\"kind\":\"activity\",\"fields\":{\"customer_id\":\"nobody\"}}}";
        HttpResponse<String> refused = analyst.post("/api/v1/imports", wrong.formatted(id));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("MAPPING_INVALID").contains("There is no column \\\"nobody\\\".");
        assertThat(refused.body()).contains("\"reasons\":{\"wrong\":[{\"code\":\"COLUMN_ABSENT\"");

        String right = "{\"upload\":\"%s\",\"source\":\"odd ones\",\"mapping\":{\"kind\":\"activity\",%s}}";
        JsonNode done = imported(right.formatted(id, fields));
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("done");
        assertThat(done.path("counts").path("accepted").asInt()).isEqualTo(1);
        assertThat(folder.resolve("data/mappings/odd_ones.yaml")).exists();
    }

    @Test
    void failsWithTheReasonWhenNoRowWillDo() throws IOException {
        String id = send("bad.csv", "user_id,event,timestamp\n,login,2026-01-05\n")
                .path("id")
                .asString();
        JsonNode failed = imported("{\"upload\":\"" + id + "\",\"as\":\"activity\"}");
        assertThat(failed.path("state").asString()).isEqualTo("failed");
        assertThat(failed.path("problem").path("code").asString()).isEqualTo("EVERY_ROW_QUARANTINED");
        assertThat(failed.path("problem").path("number").asInt()).isEqualTo(211);
        JsonNode particular = failed.path("problem").path("particular");
        assertThat(particular.path("code").asString()).isEqualTo("EVERY_ROW_REFUSED");
        assertThat(particular.at("/values/file").asString()).isEqualTo("bad.csv");
        assertThat(particular.at("/values/rows").asString()).isEqualTo("1");
        JsonNode job = analyst.json("/api/v1/jobs?kind=import&limit=1").at("/jobs/0");
        assertThat(job.path("problemCode").asString()).isEqualTo("EVERY_ROW_QUARANTINED");
        assertThat(job.path("particular")).isEqualTo(particular);
        String cancel = "/api/v1/imports/" + failed.path("id").asString() + "/cancel";
        HttpResponse<String> late = analyst.post(cancel, "");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("JOB_OVER");
        HttpResponse<String> events =
                analyst.get("/api/v1/imports/" + failed.path("id").asString() + "/events");
        assertThat(events.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(events.body()).startsWith("id: end\nevent: end\ndata: {").contains("\"state\":\"failed\"");
    }

    @Test
    void saysWhatIsWrongWithWhatItIsAsked() throws IOException {
        String nobody = "00000000-0000-0000-0000-000000000000";
        assertThat(analyst.post("/api/v1/imports", "{\"upload\":\"" + nobody + "\"}")
                        .body())
                .contains("There is no upload");
        assertThat(analyst.get("/api/v1/imports/" + nobody).statusCode()).isEqualTo(404);
        assertThat(analyst.get("/api/v1/imports/" + nobody + "/events").statusCode())
                .isEqualTo(404);
        assertThat(analyst.get("/api/v1/imports?cursor=x").statusCode()).isEqualTo(400);
        assertThat(analyst.post("/api/v1/imports", "{}").body()).contains("upload");
        String id = send("a.csv", "user_id,event,timestamp\nann,login,2026-01-05\n")
                .path("id")
                .asString();
        assertThat(analyst.post("/api/v1/imports", "{\"upload\":\"" + id + "\",\"as\":\"poems\"}")
                        .body())
                .contains("There is no kind of fact 'poems'");
        assertThat(analyst.get("/api/v1/uploads/" + id + "/preview?encoding=klingon")
                        .body())
                .contains("There is no encoding 'klingon'");
    }

    @Test
    void isForWhoMayImport() {
        for (Role role : List.of(Role.MANAGER, Role.AGENT, Role.VIEWER, Role.INGEST)) {
            OwnServer.Program other = server.program(role);
            assertThat(other.post("/api/v1/uploads?name=a.csv", "x").statusCode())
                    .isEqualTo(403);
            assertThat(other.post("/api/v1/imports", "{}").statusCode()).isEqualTo(403);
            assertThat(other.get("/api/v1/imports").statusCode()).isEqualTo(403);
            assertThat(other.get("/api/v1/jobs").statusCode()).isEqualTo(403);
        }
        assertThat(server.program(Role.OWNER).get("/api/v1/imports").statusCode())
                .isEqualTo(200);
        assertThat(server.program(Role.OWNER).get("/api/v1/jobs?kind=import").statusCode())
                .isEqualTo(200);
    }
}
