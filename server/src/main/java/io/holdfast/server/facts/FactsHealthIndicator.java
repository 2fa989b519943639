package io.holdfast.server.facts;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready is who can answer. */
@Component
class FactsHealthIndicator implements HealthIndicator {
    private final Facts facts;

    FactsHealthIndicator(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Health health() {
        return facts.areLoaded() ? Health.up().build() : Health.outOfService().build();
    }
}
