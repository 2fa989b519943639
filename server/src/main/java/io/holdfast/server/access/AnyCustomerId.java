package io.holdfast.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Lets an id of a customer in a path be whatever a company's system made it, also {@code A/B-12}, {@code 50%} or {@code A;B}. The
 * usual guard refuses such signs, encoded or not, for the sake of programs that read a path several times; here rights and
 * endpoints are both matched segment by segment before anything is decoded. Elsewhere, and for signs that are not encoded,
 * it refuses as ever.
 */
@Configuration(proxyBeanMethods = false)
class AnyCustomerId implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private static final List<String> WITH_IDS = List.of("/api/v1/customers/", "/customers/");

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        });
    }

    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall usual = new StrictHttpFirewall();
        StrictHttpFirewall withIds = new StrictHttpFirewall();
        withIds.setAllowUrlEncodedSlash(true);
        withIds.setAllowUrlEncodedDoubleSlash(true);
        withIds.setAllowUrlEncodedPercent(true);
        withIds.setAllowSemicolon(true);
        withIds.setAllowBackSlash(true);
        return new ByPath(usual, withIds);
    }

    private record ByPath(HttpFirewall usual, HttpFirewall withIds) implements HttpFirewall {
        @Override
        public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
            String path = request.getRequestURI();
            if (WITH_IDS.stream().noneMatch(path::startsWith)) {
                return usual.getFirewalledRequest(request);
            }
            if (path.indexOf(';') >= 0 || path.indexOf('\\') >= 0) {
                throw new RequestRejectedException("A path has a sign that must be encoded.");
            }
            return withIds.getFirewalledRequest(request);
        }

        @Override
        public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
            return usual.getFirewalledResponse(response);
        }
    }
}
