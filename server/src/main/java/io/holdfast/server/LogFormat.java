package io.holdfast.server;

import java.util.Arrays;
import java.util.Optional;

/** How the log is written. */
enum LogFormat {
    /** For people. */
    TEXT("logback.xml"),
    /** For machines: a line of JSON each, in the fields of the Elastic Common Schema. */
    JSON("logback-json.xml");

    private final String file;

    LogFormat(String file) {
        this.file = file;
    }

    static Optional<LogFormat> of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** Where the library that writes it finds how. */
    String configuration() {
        return "classpath:" + file;
    }
}
