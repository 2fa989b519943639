package io.holdfast.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something a server can be told: by an option, by a variable of the environment, or in its file. */
public enum ServerKey {
    HOST("host", Kind.TEXT, "127.0.0.1", "Address to listen on; the default is reached from this machine only."),
    PORT("port", Kind.PORT, "8080", "Port to listen on; 0 takes a free one."),
    DB_URL(
            "db.url",
            Kind.TEXT,
            "",
            "A PostgreSQL of your own, such as `jdbc:postgresql://db:5432/holdfast`, instead of"
                    + " the one that comes with Holdfast."),
    DB_USER("db.user", Kind.TEXT, "holdfast", "Who Holdfast is there."),
    DB_PASSWORD("db.password", Kind.SECRET, "", "The password there."),
    OIDC_ISSUER(
            "oidc.issuer",
            Kind.TEXT,
            "",
            "Address of the OpenID Connect issuer by which people sign in with the"
                    + " accounts of the company. Redirects come back to `/login/oauth2/code/company`."),
    OIDC_CLIENT("oidc.client", Kind.TEXT, "", "Name of Holdfast as a client there."),
    OIDC_SECRET("oidc.secret", Kind.SECRET, "", "The secret of the client."),
    LOG_FORMAT(
            "log.format",
            Kind.LOG_FORMAT,
            "text",
            "Of the log on standard error: `text` for people, `json` for"
                    + " machines, in the fields of the Elastic Common Schema."),
    UPLOADS_LIMIT("uploads.limit", Kind.SIZE, "20GB", "How large a file sent for import may be."),
    UPLOADS_KEPT("uploads.kept", Kind.DURATION, "7d", "How long a file that was sent is kept."),
    INBOX_EVERY("inbox.every", Kind.DURATION, "2s", "How often the folder `inbox` of the data is looked into."),
    INBOX_REST(
            "inbox.rest",
            Kind.DURATION_OR_NONE,
            "4s",
            "How long a file there must not have grown before it is imported."),
    INBOX_KEEP("inbox.keep", Kind.DURATION, "30d", "How long a file stays in `inbox/done` and `inbox/failed`."),
    MAIL_HOST(
            "mail.host", Kind.TEXT, "", "The mail server (SMTP) by which reports are sent; none are sent without it."),
    MAIL_PORT("mail.port", Kind.PORT, "587", "Its port."),
    MAIL_USER("mail.user", Kind.TEXT, "", "Who Holdfast is there; it does not sign in when empty."),
    MAIL_PASSWORD("mail.password", Kind.SECRET, "", "The password there."),
    MAIL_PASSWORD_FILE("mail.password-file", Kind.TEXT, "", "A file that holds the password instead, read each time."),
    MAIL_SECURITY("mail.security", Kind.SECURITY, "starttls", "How the line there is kept from others."),
    MAIL_FROM("mail.from", Kind.TEXT, "", "The address letters come from."),
    MAIL_DOMAINS("mail.domains", Kind.TEXT, "", "Domains letters may go to, with commas between them; any when empty."),
    PUBLIC_ADDRESS("public-address", Kind.TEXT, "", "Address by which recipients of letters reach this server."),
    WEB_ALLOWED_ORIGINS(
            "web.allowed-origins",
            Kind.ORIGINS,
            "",
            "Other sites whose pages may ask this server with a token, with commas between them;"
                    + " none when empty. They never act in the name of who is signed in here."),
    LIVE_PAUSE("live.pause", Kind.DURATION, "30s", "How long live events are gathered before they become facts.");

    /** What a value is. */
    enum Kind {
        TEXT("text"),
        SECRET("secret"),
        ORIGINS("origins such as `https://tools.example.org`"),
        PORT("number, 0 to 65535"),
        LOG_FORMAT("`text` or `json`"),
        SECURITY("word, `starttls`, `tls` or `none`"),
        SIZE("size with its unit, such as `500MB`, `20GB`"),
        DURATION("time with its unit, such as `30s`, `10m`, `7d`"),
        DURATION_OR_NONE("time with its unit, such as `4s`; `0s` for none");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final String PREFIX = "holdfast.";

    private final String key;
    private final Kind kind;
    private final String standard;
    private final String meaning;

    ServerKey(String key, Kind kind, String standard, String meaning) {
        this.key = key;
        this.kind = kind;
        this.standard = standard;
        this.meaning = meaning;
    }

    /** As written in the file. */
    public String key() {
        return key;
    }

    /** The variable of the environment. */
    public String variable() {
        return "HOLDFAST_" + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** What holds when nobody says anything; empty where that is nothing. */
    public String standard() {
        return standard;
    }

    Kind kind() {
        return kind;
    }

    String meaning() {
        return meaning;
    }

    /** Whether {@code holdfast serve} has an option of the name. */
    boolean hasOption() {
        return switch (this) {
            case HOST, PORT, DB_URL, DB_USER, DB_PASSWORD, LOG_FORMAT -> true;
            default -> false;
        };
    }

    /** The option of that name. */
    String option() {
        return "--" + key.replace('.', '-');
    }

    /** By which name the parts of the server read it. */
    String property() {
        return PREFIX + key;
    }

    static Optional<ServerKey> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
