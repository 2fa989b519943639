package io.holdfast.server.access;

import io.holdfast.server.account.Right;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;

/** Which right an endpoint asks for. The table is complete: what has no row is refused to everybody. */
final class EndpointRights {
    /** Anybody who is somebody. */
    private static final Optional<Right> SIGNED_IN = Optional.empty();

    static final List<Row> ROWS = List.of(
            new Row(HttpMethod.GET, "/api/v1/session", SIGNED_IN),
            new Row(HttpMethod.DELETE, "/api/v1/session", SIGNED_IN),
            figures("churn"),
            figures("retention"),
            figures("compare"),
            figures("cohorts"),
            figures("lifecycle"),
            figures("stickiness"),
            figures("survival"),
            figures("returns"),
            figures("sweep"),
            figures("movements"),
            figures("economics"),
            figures("metrics"),
            figures("definitions"),
            new Row(HttpMethod.GET, "/api/v1/customers", Optional.of(Right.READ_CUSTOMERS)),
            new Row(HttpMethod.GET, "/api/v1/warnings", Optional.of(Right.READ_CUSTOMERS)),
            new Row(HttpMethod.GET, "/api/v1/customers/{id}/facts", Optional.of(Right.READ_PERSONAL_DATA)),
            accounts(HttpMethod.POST, "/customers/{id}/erase"),
            accounts(HttpMethod.POST, "/backups"),
            accounts(HttpMethod.GET, "/people"),
            accounts(HttpMethod.POST, "/people"),
            accounts(HttpMethod.PUT, "/people/{id}"),
            accounts(HttpMethod.POST, "/people/{id}/link"),
            new Row(HttpMethod.GET, "/api/v1/audit", Optional.of(Right.READ_AUDIT)),
            imports(HttpMethod.POST, "uploads"),
            imports(HttpMethod.GET, "uploads/{id}/preview"),
            imports(HttpMethod.GET, "imports"),
            imports(HttpMethod.POST, "imports"),
            imports(HttpMethod.GET, "imports/{id}"),
            imports(HttpMethod.GET, "imports/{id}/events"),
            imports(HttpMethod.GET, "imports/{id}/quarantine"),
            imports(HttpMethod.POST, "imports/{id}/cancel"),
            imports(HttpMethod.POST, "imports/{id}/undo"),
            imports(HttpMethod.GET, "imports/{id}/quarantine/rows"),
            imports(HttpMethod.POST, "uploads/{id}/preview"),
            imports(HttpMethod.POST, "rehearsals"),
            imports(HttpMethod.GET, "rehearsals/{id}"),
            imports(HttpMethod.POST, "rehearsals/{id}/cancel"),
            imports(HttpMethod.GET, "findings"),
            imports(HttpMethod.GET, "sources"),
            imports(HttpMethod.GET, "inbox"),
            figures("freshness"),
            imports(HttpMethod.GET, "jobs"),
            new Row(HttpMethod.GET, "/api/v1/tokens", Optional.of(Right.MANAGE_ACCOUNTS)),
            new Row(HttpMethod.POST, "/api/v1/tokens", Optional.of(Right.MANAGE_ACCOUNTS)),
            new Row(HttpMethod.DELETE, "/api/v1/tokens/{id}", Optional.of(Right.MANAGE_ACCOUNTS)),
            live("track"),
            live("identify"),
            live("group"),
            live("page"),
            live("screen"),
            live("alias"),
            live("batch"));

    /** What anybody may ask; each proves who he is by what he sends, or it is no secret. */
    static final Set<Public> PUBLIC = Set.of(
            new Public(HttpMethod.POST, "/api/v1/setup"),
            new Public(HttpMethod.POST, "/api/v1/session"),
            new Public(HttpMethod.POST, "/api/v1/invitation"),
            new Public(HttpMethod.GET, "/api/v1/sign-in"),
            new Public(HttpMethod.GET, "/openapi.json"),
            new Public(HttpMethod.GET, "/health/ready"),
            new Public(HttpMethod.GET, "/health/live"));

    private EndpointRights() {}

    private static Row figures(String name) {
        return new Row(HttpMethod.GET, "/api/v1/" + name, Optional.of(Right.READ_FIGURES));
    }

    private static Row accounts(HttpMethod method, String path) {
        return new Row(method, "/api/v1" + path, Optional.of(Right.MANAGE_ACCOUNTS));
    }

    private static Row live(String name) {
        return new Row(HttpMethod.POST, "/v1/" + name, Optional.of(Right.SEND_FACTS));
    }

    private static Row imports(HttpMethod method, String name) {
        return new Row(method, "/api/v1/" + name, Optional.of(Right.IMPORT));
    }

    /**
     * One endpoint.
     *
     * @param right what it asks for; empty when it is enough to be signed in
     */
    record Row(HttpMethod method, String path, Optional<Right> right) {}

    /** An endpoint open to all. */
    record Public(HttpMethod method, String path) {}
}
