package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with the company's accounts, at an issuer in this JVM. */
final class OidcFlowTest {
    private static final String INVITED =
            "{\"email\":\"ada@example.org\",\"name\":\"Ada\",\"role\":\"manager\",\"team\":\"north\"}";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    @AfterEach
    void forgetSettings() {
        for (String name : new String[] {"issuer", "client", "secret"}) {
            System.clearProperty("holdfast.oidc." + name);
        }
    }

    private static HttpResponse<String> get(HttpClient browser, String address)
            throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    /** Who somebody is after he was sent to the issuer and back. */
    private static HttpResponse<String> signedIn(Server server) throws IOException, InterruptedException {
        HttpClient browser = browser();
        get(browser, server.address() + "/oauth2/authorization/company");
        return get(browser, server.address() + "/api/v1/session");
    }

    @Test
    void letsInWhoIsInvitedHereAndVouchedForThere() throws IOException, InterruptedException, JOSEException {
        try (LocalIssuer issuer = LocalIssuer.start()) {
            System.setProperty("holdfast.oidc.issuer", issuer.address());
            System.setProperty("holdfast.oidc.client", "holdfast");
            System.setProperty("holdfast.oidc.secret", "secret");
            try (Server server = Server.start(ServerSettings.local(folder, 0), Clock.systemUTC())) {
                RunningServer.Client client = new RunningServer.Client(server);
                Map<String, String> owner = client.bearer(Role.OWNER, Reach.USUAL);
                assertThat(client.get("/api/v1/sign-in", Map.of()).body()).contains("/oauth2/authorization/company");
                issuer.says("Ada@Example.org", true);
                assertThat(signedIn(server).statusCode())
                        .as("known there, not invited here")
                        .isEqualTo(401);

                String invited = client.post("/api/v1/people", INVITED, owner).body();
                assertThat(signedIn(server).body()).contains("ada@example.org").contains("manager");
                assertThat(client.get("/api/v1/audit?limit=1", owner).body()).contains("oidc");

                issuer.says("ada@example.org", false);
                assertThat(signedIn(server).statusCode())
                        .as("an address the issuer is not sure of")
                        .isEqualTo(401);
                issuer.says("ada@example.org", true);
                String id = invited.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
                client.send(
                        "PUT",
                        "/api/v1/people/" + id,
                        Optional.of("{\"name\":\"Ada\",\"role\":\"manager\",\"disabled\":true}"),
                        owner);
                assertThat(signedIn(server).statusCode()).as("shut out here").isEqualTo(401);
            }
        }
    }

    /** Nobody listens where the issuer was; who asks is back where he can sign in by a password, and the log says why. */
    @Test
    void comesBackAndSaysSoWhenTheIssuerIsAway() throws IOException, InterruptedException, JOSEException {
        LocalIssuer issuer = LocalIssuer.start();
        issuer.close();
        System.setProperty("holdfast.oidc.issuer", issuer.address());
        System.setProperty("holdfast.oidc.client", "holdfast");
        System.setProperty("holdfast.oidc.secret", "secret");
        try (Server server = Server.start(ServerSettings.local(folder, 0), Clock.systemUTC());
                ErrorStream log = new ErrorStream()) {
            RunningServer.Client client = new RunningServer.Client(server);
            HttpResponse<String> back = client.get("/oauth2/authorization/company", Map.of());
            assertThat(back.statusCode()).isEqualTo(302);
            assertThat(back.headers().firstValue("Location")).contains(server.address() + "/?signIn=away");
            assertThat(log.text().lines()).hasSize(1).first().asString().contains("issuer", "cannot be used");
        }
    }

    @Test
    void isNotThereUnlessSetUp() {
        try (Server server = Server.start(ServerSettings.local(folder, 0), Clock.systemUTC())) {
            RunningServer.Client client = new RunningServer.Client(server);
            assertThat(client.get("/api/v1/sign-in", Map.of()).body()).contains("\"oidc\":null");
            assertThat(client.get("/oauth2/authorization/company", Map.of()).statusCode())
                    .isEqualTo(404);
        }
    }
}
