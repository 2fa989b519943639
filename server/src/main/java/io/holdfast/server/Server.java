package io.holdfast.server;

import io.holdfast.server.account.SetupLinks;
import io.holdfast.server.account.SignInLinks;
import io.holdfast.server.database.DatabaseAddress;
import io.holdfast.server.database.OperationsDatabase;
import io.holdfast.server.facts.Facts;
import io.holdfast.store.FactStore;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running server. It serves from the moment it is returned until it is closed. */
public final class Server implements AutoCloseable {
    private final OperationsDatabase database;
    private final FactStore store;
    private final ConfigurableApplicationContext context;
    private final String address;

    private Server(OperationsDatabase database, FactStore store, ConfigurableApplicationContext context, String host) {
        this.database = database;
        this.store = store;
        this.context = context;
        this.address = "http://" + host + ":" + context.getEnvironment().getProperty("local.server.port");
    }

    /**
     * Starts everything and waits until the facts are in memory; when a part fails, what was started before it is stopped
     * again. The facts come first: whoever has them open is the one server of this folder.
     */
    public static Server start(ServerSettings settings, Clock clock) {
        FactStore store = FactStore.open(settings.data(), clock);
        boolean ready = false;
        try {
            ListeningPlace.require(settings);
            Server server = start(settings, store);
            ServerAddress.write(settings.data(), server.address());
            ready = true;
            return server;
        } finally {
            if (!ready) {
                store.close();
            }
        }
    }

    private static Server start(ServerSettings settings, FactStore store) {
        Facts facts = Facts.reading(store);
        boolean ready = false;
        try {
            Server server = start(settings, store, facts);
            ready = true;
            return server;
        } finally {
            if (!ready) {
                facts.stop();
            }
        }
    }

    private static Server start(ServerSettings settings, FactStore store, Facts facts) {
        OperationsDatabase database = OperationsDatabase.start(settings.data(), settings.database());
        boolean ready = false;
        try {
            ConfigurableApplicationContext context = context(settings, database.address(), store, facts);
            Server server = new Server(database, store, context, settings.host());
            ready = true;
            return server;
        } finally {
            if (!ready) {
                database.close();
            }
        }
    }

    private static ConfigurableApplicationContext context(
            ServerSettings settings, DatabaseAddress database, FactStore store, Facts facts) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(ServerApplication.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .initializers(beans -> register((GenericApplicationContext) beans, store, facts))
                .properties(properties(settings, database))
                .run(arguments(settings));
        boolean ready = false;
        try {
            context.getBean(Facts.class).awaitLoaded();
            ready = true;
            return context;
        } finally {
            if (!ready) {
                context.close();
            }
        }
    }

    /** What is made before the rest; who made it closes it. */
    private static void register(GenericApplicationContext beans, FactStore store, Facts facts) {
        beans.registerBean(Facts.class, () -> facts);
        beans.registerBean(Clock.class, store::clock);
        beans.registerBean(FactStore.class, () -> store, definition -> ((AbstractBeanDefinition) definition)
                .setDestroyMethodName(""));
    }

    /** Where it serves, such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return address;
    }

    /** The path at which the first owner sets himself up; empty when there is one. */
    public Optional<String> setupPath() {
        return context.getBean(SetupLinks.class).create().map(secret -> "/setup#" + secret);
    }

    /**
     * The path that signs in the owner of a demonstration, who is set up where there are no people yet; works once. Empty
     * where others own the server.
     */
    public Optional<String> signInPath(String email, String name) {
        return context.getBean(SignInLinks.class).createForOwner(email, name).map(secret -> "/enter#" + secret);
    }

    /** The parts it is made of. */
    ApplicationContext parts() {
        return context;
    }

    @Override
    public void close() {
        ServerAddress.remove(store.directory());
        context.close();
        database.close();
        store.close();
    }

    /** What somebody said counts before what the program comes with. */
    private static String[] arguments(ServerSettings settings) {
        return settings.more().entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    private static Map<String, Object> properties(ServerSettings settings, DatabaseAddress database) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", settings.host());
        properties.put("server.port", settings.port());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("holdfast.data", settings.data().toString());
        LogFormat log = LogFormat.of(settings.more().getOrDefault(ServerKey.LOG_FORMAT.property(), "text"))
                .orElse(LogFormat.TEXT);
        properties.put("logging.config", log.configuration());
        return properties;
    }
}
