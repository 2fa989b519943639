package io.holdfast.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The capabilities use one another only as their boundaries allow, and never in a circle. */
final class ModulesTest {

    @Test
    void keepTheirBoundaries() {
        ApplicationModules.of(ServerApplication.class).verify();
    }
}
