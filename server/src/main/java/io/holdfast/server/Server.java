package io.holdfast.server;

import io.holdfast.server.account.SetupLinks;
import io.holdfast.server.database.DatabaseAddress;
import io.holdfast.server.database.OperationsDatabase;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running server. It serves from the moment it is returned until it is closed. */
public final class Server implements AutoCloseable {
    private final OperationsDatabase database;
    private final ConfigurableApplicationContext context;
    private final String address;

    private Server(OperationsDatabase database, ConfigurableApplicationContext context, String host) {
        this.database = database;
        this.context = context;
        this.address = "http://" + host + ":" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Starts everything; when a part fails, what was started before it is stopped again. */
    public static Server start(ServerSettings settings, Clock clock) {
        OperationsDatabase database = OperationsDatabase.start(settings.data(), settings.database());
        boolean ready = false;
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(ServerApplication.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .registerShutdownHook(false)
                    .initializers(beans -> ((GenericApplicationContext) beans).registerBean(Clock.class, () -> clock))
                    .properties(properties(settings, database.address()))
                    .run();
            ready = true;
            return new Server(database, context, settings.host());
        } finally {
            if (!ready) {
                database.close();
            }
        }
    }

    /** Where it serves, such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return address;
    }

    /** The path at which the first owner sets himself up; empty when there is one. */
    public Optional<String> setupPath() {
        return context.getBean(SetupLinks.class).create().map(secret -> "/setup#" + secret);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private static Map<String, Object> properties(ServerSettings settings, DatabaseAddress database) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", settings.host());
        properties.put("server.port", settings.port());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("holdfast.data", settings.data().toString());
        return properties;
    }
}
