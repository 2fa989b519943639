package io.holdfast.server.database;

import io.holdfast.server.outage.Outage;
import java.time.Clock;
import org.apache.commons.logging.LogFactory;
import org.springframework.stereotype.Component;

/** Tells the log of a database that is away: whoever meets a failure that he goes on after says it here, and whoever is answered again. */
@Component
public final class DatabaseOutage {
    private static final Outage.Words WORDS = new Outage.Words(
            "The database of operations is away. What needs it is refused, or tried again until it is back.",
            "The database of operations is still away",
            "The database of operations is back");

    private final Outage outage;

    public DatabaseOutage(Clock clock) {
        this.outage = new Outage(LogFactory.getLog(DatabaseOutage.class), WORDS, clock);
    }

    /** Whether a failure comes of it; then the log says all it needs to. */
    public boolean explains(Throwable failure) {
        boolean explains = DatabaseAway.explains(failure);
        if (explains) {
            outage.failed(failure);
        }
        return explains;
    }

    /** It has answered. */
    public void isOver() {
        outage.isOver();
    }
}
