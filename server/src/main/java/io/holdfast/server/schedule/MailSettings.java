package io.holdfast.server.schedule;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The mail server of the company, from the environment: {@code HOLDFAST_MAIL_HOST}, {@code _PORT}, {@code _USER}, {@code
 * _PASSWORD} or {@code _PASSWORD_FILE}, {@code _SECURITY} (starttls, tls or none), {@code _FROM}, {@code _DOMAINS} to which
 * letters may go, and {@code HOLDFAST_PUBLIC_ADDRESS}, under which the recipients reach this server.
 */
@Component
record MailSettings(
        @Value("${holdfast.mail.host}") String host,
        @Value("${holdfast.mail.port}") int port,
        @Value("${holdfast.mail.user}") String user,
        @Value("${holdfast.mail.password}") String password,
        @Value("${holdfast.mail.password-file}") String passwordFile,
        @Value("${holdfast.mail.security}") String security,
        @Value("${holdfast.mail.from}") String from,
        @Value("${holdfast.mail.domains}") String domains,
        @Value("${holdfast.public-address}") String publicAddress) {

    boolean areReady() {
        return !host.isBlank() && !from.isBlank();
    }

    /** Refuses what cannot be sent because nobody has said through which server. */
    void require() {
        if (!areReady()) {
            throw new Problem(ServerParticular.MAIL_SERVER_MISSING);
        }
    }

    /** The domains to which letters may go; any when empty. */
    Set<String> allowed() {
        return Arrays.stream(domains.split(","))
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The password, read anew each time, so that it can be changed in its file. */
    String secret() {
        if (passwordFile.isBlank()) {
            return password;
        }
        try {
            return Files.readString(Path.of(passwordFile)).strip();
        } catch (IOException failed) {
            throw new Problem(failed, ServerParticular.MAIL_PASSWORD_UNREADABLE);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailSettings of " + host + ":" + port;
    }
}
