package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Letters through a real mail server, on 10 February 2026 and the days after it, of the company of {@link GuardedCompany}. */
final class MailFlowTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, String> SETTINGS = Map.of(
            "holdfast.mail.host", "127.0.0.1",
            "holdfast.mail.security", "none",
            "holdfast.mail.user", "holdfast",
            "holdfast.mail.password", "secret",
            "holdfast.mail.from", "holdfast@example.org",
            "holdfast.mail.domains", "example.org",
            "holdfast.public-address", "https://holdfast.example.org/");

    private static final Instant START = Instant.parse("2026-02-10T12:00:00Z");
    private static final Hands CLOCK = new Hands();
    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static Optional<Path> folder = Optional.empty();
    private static Optional<Server> server = Optional.empty();

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {
        private volatile Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeAll
    static void start() throws IOException {
        POST.start();
        POST.setUser("holdfast@example.org", "holdfast", "secret");
        SETTINGS.forEach(System::setProperty);
        System.setProperty("holdfast.mail.port", Integer.toString(POST.getSmtp().getPort()));
        Path made = Files.createTempDirectory("holdfast-mail");
        folder = Optional.of(made);
        GuardedCompany.bring(made.resolve("data"));
        serve();
    }

    private static void serve() {
        server = Optional.of(
                Server.start(ServerSettings.local(folder.orElseThrow().resolve("data"), 0), CLOCK));
    }

    @AfterAll
    static void stop() throws IOException {
        server.ifPresent(Server::close);
        POST.stop();
        SETTINGS.keySet().forEach(System::clearProperty);
        System.clearProperty("holdfast.mail.port");
        FileSystemUtils.deleteRecursively(folder.orElseThrow());
    }

    @AfterEach
    void emptyTheLetterBox() throws Exception {
        jdbc().sql("DELETE FROM mail_schedule").update();
        POST.purgeEmailFromAllMailboxes();
        CLOCK.now = START;
    }

    private static JdbcClient jdbc() {
        return server.orElseThrow().parts().getBean(JdbcClient.class);
    }

    private static RunningServer.Client client() {
        return new RunningServer.Client(server.orElseThrow());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** A person who has signed in. */
    private record Person(RunningServer.Client browser, String id) {
        private Map<String, String> headers() {
            Map<String, String> headers = new HashMap<>();
            Optional.ofNullable(browser.cookie("XSRF-TOKEN")).ifPresent(token -> headers.put("X-XSRF-TOKEN", token));
            return headers;
        }

        HttpResponse<String> post(String path, String body) {
            return browser.post(path, body, headers());
        }

        HttpResponse<String> put(String path, String body) {
            return browser.send("PUT", path, Optional.of(body), headers());
        }

        JsonNode get(String path) {
            return json(browser.get(path, Map.of()));
        }

        String make(String rest) {
            HttpResponse<String> made = post("/api/v1/schedules", schedule(rest));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            return json(made).get("id").asString();
        }

        JsonNode until(String schedule, Predicate<JsonNode> wanted) {
            Instant end = Clock.systemUTC().instant().plus(PATIENCE);
            while (true) {
                JsonNode sendings = get("/api/v1/schedules/" + schedule + "/sendings");
                if (sendings.size() > 0 && wanted.test(sendings.get(0))) {
                    return sendings;
                }
                assertThat(Clock.systemUTC().instant()).as(sendings.toString()).isBefore(end);
                rest();
            }
        }

        private static void rest() {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            }
        }
    }

    private static Person person(String email, String rest) {
        JsonNode invited = json(client().post(
                        "/api/v1/people",
                        "{\"email\":\"%s\",\"name\":\"N\",%s}".formatted(email, rest),
                        client().bearer(Role.OWNER, Reach.USUAL)));
        String link = invited.get("link").asString();
        RunningServer.Client browser = client();
        browser.post(
                "/api/v1/invitation",
                "{\"link\":\"%s\",\"password\":\"correct horse battery\"}"
                        .formatted(link.substring(link.indexOf('#') + 1)),
                Map.of());
        browser.get("/api/v1/session", Map.of());
        return new Person(browser, invited.get("person").get("id").asString());
    }

    private static String schedule(String rest) {
        return """
                {"name":"Board","recipients":["board@example.org"],"rhythm":"monthly","day":11,"at":"08:00",
                "zone":"Europe/Berlin","language":"en","definition":"holdfast","segment":"","attached":"none",
                "active":true%s}""".formatted(rest.isEmpty() ? "" : "," + rest);
    }

    private static boolean is(JsonNode sending, String state) {
        return sending.get("state").asString().equals(state);
    }

    private static List<BodyPart> parts(MimeMessage message) throws MessagingException, IOException {
        List<BodyPart> parts = new ArrayList<>();
        collect((Multipart) message.getContent(), parts);
        return parts;
    }

    private static void collect(Multipart from, List<BodyPart> parts) throws MessagingException, IOException {
        for (int i = 0; i < from.getCount(); i++) {
            if (from.getBodyPart(i).getContent() instanceof Multipart inner) {
                collect(inner, parts);
            } else {
                parts.add(from.getBodyPart(i));
            }
        }
    }

    @Test
    void sendsAtItsTimeOnceWhatItsMakerSees() throws Exception {
        Person li = person("li@example.org", "\"role\":\"manager\",\"scope\":\"mine\",\"customerOwner\":\"Li\"");
        String id = li.make("\"language\":\"ru\",\"attached\":\"workbook\",\"name\":\"Совет <b>\"");
        assertThat(POST.waitForIncomingEmail(3000, 1)).as("before its time").isFalse();

        CLOCK.now = Instant.parse("2026-02-11T07:00:00Z");
        li.until(id, sending -> is(sending, "sent"));
        server.ifPresent(Server::close);
        serve();
        assertThat(POST.waitForIncomingEmail(5000, 2)).as("a second one").isFalse();

        MimeMessage[] letters = POST.getReceivedMessages();
        assertThat(letters).hasSize(1);
        MimeMessage letter = letters[0];
        assertThat(letter.getSubject()).isEqualTo("Совет <b>: январь 2026 г.");
        assertThat(List.of(letter.getAllRecipients())).hasToString("[board@example.org]");
        List<BodyPart> parts = parts(letter);
        String text = String.valueOf(parts.get(0).getContent());
        assertThat(text)
                .as("of Li's two customers one left")
                .contains("Январь 2026 г.: клиентов в начале – 2, ушло – 1.")
                .as("of whom it speaks")
                .contains("только клиенты, которых видит li@example.org: \"owner\" in (\"Li\")")
                .doesNotContain("все клиенты")
                .contains("Отток клиентов: 50,00")
                .contains("https://holdfast.example.org/overview?period=2026-01&definition=holdfast");
        String html = String.valueOf(parts.get(1).getContent());
        assertThat(html).contains("50,00").contains("&lt;b&gt;").doesNotContain("<b>:");
        assertThat(html).as("20 of 30 dollars stayed").contains("66,67");
        assertThat(parts.get(2).getFileName()).isEqualTo("holdfast-2026-01-01.xlsx");
        byte[] file = parts.get(2).getInputStream().readAllBytes();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("Отток", "Выручка", "О файле");
            assertThat(workbook.getFirstSheet().read().get(1).getCellAsNumber(1).orElseThrow())
                    .isEqualByComparingTo("0.5");
        }
    }

    @Test
    void triesAgainLaterWhenTheMailServerRefuses() throws Exception {
        Person owner = person("ola@example.org", "\"role\":\"owner\"");
        String id = owner.make("\"active\":false");
        POST.getUserManager().deleteUser(POST.getUserManager().getUser("holdfast"));
        assertThat(owner.post("/api/v1/schedules/" + id + "/send", "").statusCode())
                .isEqualTo(202);
        JsonNode refused = owner.until(id, sending -> sending.get("attempts").asInt() == 1 && is(sending, "waiting"));
        assertThat(refused.get(0).get("problemCode").asString()).isEqualTo("MAIL_REFUSED");
        assertThat(particular(refused)).isEqualTo("LETTER_REFUSED");
        assertThat(refused.get(0).get("particular").get("values").get("why").asString())
                .as("in the words of the mail server")
                .contains("535");
        assertThat(refused.get(0).get("tryAt").asString())
                .isEqualTo(CLOCK.now.plusSeconds(60).toString());

        POST.setUser("holdfast@example.org", "holdfast", "secret");
        CLOCK.now = CLOCK.now.plusSeconds(60);
        JsonNode sent = owner.until(id, sending -> is(sending, "sent"));
        assertThat(sent.get(0).get("attempts").asInt()).isEqualTo(2);
        assertThat(sent.get(0).get("particular").isNull()).isTrue();
        assertThat(sent.get(0).get("askedBy").asString()).isEqualTo("ola@example.org");
        assertThat(POST.getReceivedMessages()).hasSize(1);
    }

    @Test
    void doesNotSendAgainWhatMayHaveBeenSent() {
        Person owner = person("olga@example.org", "\"role\":\"owner\"");
        String id = owner.make("\"active\":false");
        // At once: a letter in sending whose job is nowhere is settled by whoever looks for letters.
        jdbc().sql("WITH one AS (SELECT gen_random_uuid() AS id), asked AS (INSERT INTO job"
                        + " (kind, state, actor, subject, request, created_at) SELECT 'mail', 'queued', 'server', 'Board',"
                        + " jsonb_build_object('sending', id), now() FROM one RETURNING id)"
                        + " INSERT INTO mail_sending (id, schedule, due_at, asked_by, state, attempts, try_at, recipients, job)"
                        + " SELECT one.id, ?::uuid, now(), '', 'sending', 1, now(), 'board@example.org', asked.id"
                        + " FROM one, asked")
                .param(id)
                .update();
        JsonNode known = owner.until(id, sending -> is(sending, "uncertain"));
        assertThat(known.get(0).get("problemCode").asString()).isEqualTo("MAIL_UNCERTAIN");
        assertThat(particular(known)).isEqualTo("STOPPED_AT_LETTER");
        assertThat(POST.getReceivedMessages()).isEmpty();
    }

    @Test
    void sendsTheLastOfTheLettersThatWereMissed() throws Exception {
        Person owner = person("oda@example.org", "\"role\":\"owner\"");
        String id = owner.make("\"rhythm\":\"daily\",\"day\":0");
        CLOCK.now = Instant.parse("2026-02-14T07:30:00Z");
        JsonNode sendings = owner.until(id, sending -> is(sending, "sent"));
        assertThat(sendings.size()).isEqualTo(1);
        assertThat(sendings.get(0).get("dueAt").asString())
                .as("at eight of Berlin on that day, not on the 11th")
                .isEqualTo("2026-02-14T07:00:00Z");
        assertThat(POST.waitForIncomingEmail(5000, 2)).as("a second one").isFalse();
    }

    private static String particular(JsonNode sendings) {
        return sendings.get(0).get("particular").get("code").asString();
    }

    private static void broken(String schedule, String sending, String job) {
        jdbc().sql(
                        "WITH one AS (INSERT INTO job (kind, state, actor, subject, request, created_at, problem_code, problem)"
                                + " VALUES ('mail', ?, 'server', 'Board', '{}', now(), 'INTERNAL', 'a fault') RETURNING id)"
                                + " INSERT INTO mail_sending (schedule, due_at, asked_by, state, try_at, recipients, job)"
                                + " SELECT ?::uuid, now(), '', ?, '2026-01-01', 'board@example.org', id FROM one")
                .params(job, schedule, sending)
                .update();
    }

    @Test
    void settlesWhatAJobThatBrokeLeft() {
        Person owner = person("odin@example.org", "\"role\":\"owner\"");
        String handedOver = owner.make("\"active\":false");
        String waiting = owner.make("\"active\":false");
        broken(handedOver, "sending", "failed");
        broken(waiting, "waiting", "failed");
        JsonNode uncertain = owner.until(handedOver, sending -> is(sending, "uncertain"));
        assertThat(uncertain.get(0).get("problemCode").asString()).isEqualTo("MAIL_UNCERTAIN");
        assertThat(particular(uncertain)).isEqualTo("FAILED_AT_LETTER");
        JsonNode failed = owner.until(waiting, sending -> is(sending, "failed"));
        assertThat(failed.get(0).get("problem").asString()).isEqualTo("a fault");
        assertThat(POST.getReceivedMessages()).isEmpty();
    }

    @Test
    void stopsWhenItsMakerMayNoLongerTakeDataOut() {
        Person ann = person("ann@example.org", "\"role\":\"analyst\"");
        Person owner = person("otto@example.org", "\"role\":\"owner\"");
        String id = ann.make("\"active\":false");
        assertThat(owner.put("/api/v1/people/" + ann.id(), "{\"name\":\"N\",\"role\":\"viewer\",\"disabled\":false}")
                        .statusCode())
                .isEqualTo(200);
        owner.post("/api/v1/schedules/" + id + "/send", "");
        assertThat(particular(owner.until(id, sending -> is(sending, "failed"))))
                .isEqualTo("MAKER_LOST_RIGHT");
        JsonNode schedule = owner.get("/api/v1/schedules").get("schedules").get(0);
        assertThat(schedule.get("active").asBoolean()).isFalse();
        assertThat(schedule.get("stoppedBecause").asString()).contains("may not take data out");
        assertThat(POST.getReceivedMessages()).isEmpty();
    }

    @Test
    void isMadeByPeopleForWhatTheyMaySee() {
        Person kim = person("kim@example.org", "\"role\":\"manager\",\"scope\":\"mine\",\"customerOwner\":\"Kim\"");
        assertThat(kim.post("/api/v1/schedules", schedule("\"attached\":\"report\""))
                        .body())
                .contains("NOT_ALLOWED");
        assertThat(kim.post("/api/v1/schedules", schedule("\"segment\":\"bogus\""))
                        .body())
                .contains("INVALID_SEGMENT");
        assertThat(kim.post("/api/v1/schedules", schedule("\"recipients\":[\"eve@evil.org\"]"))
                        .body())
                .contains("NOT_ALLOWED", "example.org");
        assertThat(client().post("/api/v1/schedules", schedule(""), client().bearer(Role.OWNER, Reach.USUAL))
                        .body())
                .contains("belongs to a person");
        String id = kim.make("");
        Person ann = person("anna@example.org", "\"role\":\"analyst\"");
        assertThat(ann.get("/api/v1/schedules").get("schedules").size()).isZero();
        assertThat(ann.post("/api/v1/schedules/" + id + "/send", "").statusCode())
                .isEqualTo(404);
        JsonNode own = kim.get("/api/v1/schedules");
        assertThat(own.get("mail").get("ready").asBoolean()).isTrue();
        assertThat(own.get("schedules").get(0).get("maker").asString()).isEqualTo("kim@example.org");
        assertThat(json(kim.put("/api/v1/schedules/" + id, schedule("\"name\":\"Other\"")))
                        .get("name")
                        .asString())
                .isEqualTo("Other");
    }

    @Test
    void canCarryTheWholeReport() throws Exception {
        Person owner = person("oma@example.org", "\"role\":\"owner\"");
        String id = owner.make("\"attached\":\"report\",\"language\":\"zh-CN\",\"active\":false");
        owner.post("/api/v1/schedules/" + id + "/send", "");
        owner.until(id, sending -> is(sending, "sent"));
        MimeMessage letter = POST.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("Board：2026年1月");
        List<BodyPart> parts = parts(letter);
        assertThat(String.valueOf(parts.get(0).getContent())).contains("2026年1月，4 位客户中有 1 位流失。");
        assertThat(parts.get(2).getFileName()).isEqualTo("holdfast-2026-01-01.html");
        assertThat(new String(parts.get(2).getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("<!")
                .contains("\"churn.cohort\"");
    }
}
