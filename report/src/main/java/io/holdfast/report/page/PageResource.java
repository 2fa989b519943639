package io.holdfast.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts of the page that ship with the program. */
final class PageResource {
    private static final String ROOT = "/io/holdfast/report/";

    private PageResource() {}

    /** @param path below the report's resources, such as {@code page/style.css} */
    static String read(String path) {
        try (InputStream in = PageResource.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: " + ROOT + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
