package io.holdfast.server;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The server as Spring sees it: every package below is a module with a boundary. */
@SpringBootApplication(proxyBeanMethods = false)
class ServerApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
