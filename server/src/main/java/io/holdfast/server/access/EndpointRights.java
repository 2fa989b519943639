package io.holdfast.server.access;

import io.holdfast.server.account.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Which right an endpoint asks for. The table is complete: what has no row is refused to everybody. */
final class EndpointRights {
    /** Anybody who is somebody. */
    private static final Optional<Right> SIGNED_IN = Optional.empty();

    static final List<Row> ROWS = List.of(
            new Row(HttpMethod.GET, "/api/v1/session", SIGNED_IN),
            new Row(HttpMethod.DELETE, "/api/v1/session", SIGNED_IN),
            new Row(HttpMethod.PUT, "/api/v1/session/password", SIGNED_IN),
            new Row(HttpMethod.GET, "/api/v1/session/tokens", SIGNED_IN),
            new Row(HttpMethod.POST, "/api/v1/session/tokens", SIGNED_IN),
            new Row(HttpMethod.DELETE, "/api/v1/session/tokens/{id}", SIGNED_IN),
            figures("churn"),
            figures("churn/series"),
            figures("retention"),
            figures("changes"),
            figures("compare"),
            figures("cohorts"),
            figures("cohorts/sql"),
            figures("lifecycle"),
            figures("stickiness"),
            figures("survival"),
            figures("returns"),
            figures("sweep"),
            figures("movements"),
            figures("movements/series"),
            figures("economics"),
            figures("metrics"),
            figures("definitions"),
            figures("definitions/{name}/versions"),
            definitions(HttpMethod.POST, "definitions"),
            figures("segments"),
            figures("segments/check"),
            figures("segments/vocabulary"),
            figures("segments/{name}/versions"),
            definitions(HttpMethod.POST, "segments"),
            definitions(HttpMethod.PUT, "segments/{name}"),
            definitions(HttpMethod.DELETE, "segments/{name}"),
            new Row(HttpMethod.GET, "/api/v1/customers", Optional.of(Right.READ_CUSTOMERS)),
            new Row(HttpMethod.POST, "/api/v1/customers/export", Optional.of(Right.EXPORT)),
            new Row(HttpMethod.POST, "/api/v1/customers/bulk", Optional.of(Right.EDIT_CUSTOMERS)),
            new Row(HttpMethod.POST, "/api/v1/customers/bulk/facts", Optional.of(Right.EDIT_CUSTOMERS)),
            new Row(HttpMethod.POST, "/api/v1/customers/bulk/{batch}/undo", Optional.of(Right.EDIT_CUSTOMERS)),
            new Row(HttpMethod.GET, "/api/v1/warnings", Optional.of(Right.READ_CUSTOMERS)),
            new Row(HttpMethod.GET, "/api/v1/customers/{id}", Optional.of(Right.READ_CUSTOMERS)),
            new Row(HttpMethod.GET, "/api/v1/customers/{id}/timeline", Optional.of(Right.READ_CUSTOMERS)),
            new Row(HttpMethod.GET, "/api/v1/customers/{id}/contacts", Optional.of(Right.READ_CUSTOMERS)),
            new Row(HttpMethod.POST, "/api/v1/customers/{id}/facts", Optional.of(Right.EDIT_CUSTOMERS)),
            new Row(HttpMethod.POST, "/api/v1/customers/{id}/facts/{number}/undo", Optional.of(Right.EDIT_CUSTOMERS)),
            new Row(HttpMethod.GET, "/api/v1/customers/{id}/facts", Optional.of(Right.READ_PERSONAL_DATA)),
            accounts(HttpMethod.POST, "/customers/{id}/erase"),
            accounts(HttpMethod.POST, "/customers/{id}/contacts/erase"),
            accounts(HttpMethod.POST, "/backups"),
            accounts(HttpMethod.GET, "/backups/erased"),
            accounts(HttpMethod.GET, "/people"),
            accounts(HttpMethod.POST, "/people"),
            accounts(HttpMethod.PUT, "/people/{id}"),
            accounts(HttpMethod.POST, "/people/{id}/link"),
            new Row(HttpMethod.GET, "/api/v1/audit", Optional.of(Right.READ_AUDIT)),
            new Row(HttpMethod.GET, "/api/v1/audit/names", Optional.of(Right.READ_AUDIT)),
            new Row(HttpMethod.GET, "/api/v1/audit/export", Optional.of(Right.READ_AUDIT)),
            new Row(HttpMethod.GET, "/api/v1/settings", Optional.of(Right.EDIT_DEFINITIONS)),
            new Row(HttpMethod.PUT, "/api/v1/settings", Optional.of(Right.EDIT_DEFINITIONS)),
            new Row(HttpMethod.GET, "/api/v1/system", Optional.of(Right.READ_HEALTH)),
            new Row(HttpMethod.GET, "/health", Optional.of(Right.READ_HEALTH)),
            new Row(HttpMethod.GET, "/health/**", Optional.of(Right.READ_HEALTH)),
            new Row(HttpMethod.GET, "/prometheus", Optional.of(Right.READ_HEALTH)),
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
            exports(HttpMethod.GET, "report"),
            exports(HttpMethod.GET, "schedules"),
            exports(HttpMethod.POST, "schedules"),
            exports(HttpMethod.PUT, "schedules/{id}"),
            exports(HttpMethod.DELETE, "schedules/{id}"),
            exports(HttpMethod.POST, "schedules/{id}/send"),
            exports(HttpMethod.GET, "schedules/{id}/sendings"),
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
            new Public(HttpMethod.POST, "/api/v1/session/link"),
            new Public(HttpMethod.POST, "/api/v1/invitation"),
            new Public(HttpMethod.GET, "/api/v1/sign-in"),
            new Public(HttpMethod.GET, "/openapi.json"),
            new Public(HttpMethod.GET, "/health/ready"),
            new Public(HttpMethod.GET, "/health/live"));

    private EndpointRights() {}

    /** By which methods something is done at the address of a request; none where nothing is there. */
    static Set<HttpMethod> methodsAt(HttpServletRequest request) {
        return Stream.concat(
                        ROWS.stream().filter(row -> isAt(row.path(), request)).map(Row::method),
                        PUBLIC.stream()
                                .filter(open -> isAt(open.path(), request))
                                .map(Public::method))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isAt(String path, HttpServletRequest request) {
        return PathPatternRequestMatcher.withDefaults().matcher(path).matches(request);
    }

    private static Row figures(String name) {
        return new Row(HttpMethod.GET, "/api/v1/" + name, Optional.of(Right.READ_FIGURES));
    }

    private static Row definitions(HttpMethod method, String path) {
        return new Row(method, "/api/v1/" + path, Optional.of(Right.EDIT_DEFINITIONS));
    }

    private static Row accounts(HttpMethod method, String path) {
        return new Row(method, "/api/v1" + path, Optional.of(Right.MANAGE_ACCOUNTS));
    }

    private static Row exports(HttpMethod method, String name) {
        return new Row(method, "/api/v1/" + name, Optional.of(Right.EXPORT));
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
