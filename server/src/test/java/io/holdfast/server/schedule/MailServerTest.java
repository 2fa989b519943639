package io.holdfast.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A mail server that breaks the line off, or refuses, at one word of the talk and is well otherwise. */
final class MailServerTest {
    private static final String END = "";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);
    private static final Letter LETTER =
            new Letter(List.of("board@example.org"), "Board", "text", "<p>text</p>", List.of());

    /** What a mail server says to each word; at an empty answer it ends the line. */
    private static MailServer.Outcome outcome(String word, String answer) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread talk = new Thread(() -> talk(socket, Map.of(word, answer)), "mail server of a test");
            talk.start();
            MailServer.Outcome outcome = send(socket.getLocalPort()).outcome();
            talk.join();
            return outcome;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static MailServer.Answer send(int port) {
        MailSettings settings = new MailSettings("127.0.0.1", port, "", "", "", "none", "holdfast@example.org", "", "");
        return new MailServer(settings, CLOCK).send(LETTER);
    }

    private static void talk(ServerSocket socket, Map<String, String> odd) {
        try (Socket line = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))) {
            boolean data = false;
            Optional<String> word = Optional.of("GREETING");
            while (word.isPresent()) {
                String answer = odd.getOrDefault(word.get(), usual(word.get()));
                if (answer.isEmpty()) {
                    return;
                }
                line.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                data = answer.startsWith("354");
                word = heard(in, data);
            }
        } catch (IOException gone) {
            assertThat(gone).hasMessageContaining("");
        }
    }

    private static String usual(String word) {
        return switch (word) {
            case "GREETING" -> "220 ready";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 farewell";
            default -> "250 fine";
        };
    }

    private static Optional<String> heard(BufferedReader in, boolean data) throws IOException {
        Optional<String> line = Optional.ofNullable(in.readLine());
        while (data && line.filter(text -> !text.equals(".")).isPresent()) {
            line = Optional.ofNullable(in.readLine());
        }
        return line.map(text -> text.split("[ :]", -1)[0]);
    }

    @Test
    void isSentWhenTheMailServerTookIt() {
        assertThat(outcome("NOTHING", END)).isEqualTo(MailServer.Outcome.SENT);
        assertThat(outcome("QUIT", END)).as("and rang off afterwards").isEqualTo(MailServer.Outcome.SENT);
        assertThat(outcome("QUIT", "500 what?")).isEqualTo(MailServer.Outcome.SENT);
    }

    @Test
    void isRefusedWhenNobodyAnswersOrTheLineBreaksBeforeTheEndOfTheLetter() throws IOException {
        int nobodys;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodys = socket.getLocalPort();
        }
        assertThat(send(nobodys).outcome()).isEqualTo(MailServer.Outcome.REFUSED);
        for (String word : List.of("GREETING", "EHLO", "MAIL", "RCPT", "DATA")) {
            assertThat(outcome(word, END)).as(word).isEqualTo(MailServer.Outcome.REFUSED);
        }
    }

    @Test
    void isRefusedWhenTheMailServerSaysSo() {
        assertThat(outcome("GREETING", "421 later")).isEqualTo(MailServer.Outcome.REFUSED);
        assertThat(outcome("RCPT", "550 nobody")).isEqualTo(MailServer.Outcome.REFUSED);
        assertThat(outcome("DATA", "451 later")).isEqualTo(MailServer.Outcome.REFUSED);
        assertThat(outcome(".", "554 spam")).isEqualTo(MailServer.Outcome.REFUSED);
    }

    @Test
    void isUncertainWhenTheLineBreaksAfterTheLetterAndBeforeTheAnswer() {
        assertThat(outcome(".", END)).isEqualTo(MailServer.Outcome.UNCERTAIN);
    }
}
