package io.holdfast.server.screen;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The file of a path, or the page of the app where the path is one of its screens: a link to a screen works in another
 * browser, and what looks like a file or belongs to programs is still not found when it is not there.
 */
final class PageOfPath extends PathResourceResolver {
    static final String PAGE = "index.html";
    /** Ids of customers may have a dot, as addresses have. */
    private static final String WITH_IDS = "customers/";

    private static final Set<String> FOR_PROGRAMS =
            Set.of("api", "v1", "health", "actuator", "prometheus", "oauth2", "login");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        return super.getResource(isScreen(path) ? PAGE : path, location);
    }

    static boolean isScreen(String path) {
        String first = path.split("/", 2)[0];
        boolean isOne = !path.contains(".") || path.startsWith(WITH_IDS);
        return isOne && !FOR_PROGRAMS.contains(first);
    }
}
