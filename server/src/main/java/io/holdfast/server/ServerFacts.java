package io.holdfast.server;

import io.holdfast.server.live.LeftEvents;
import io.holdfast.store.FactStore;
import java.nio.file.Path;
import java.time.Clock;

/** The facts of a data folder for who works without a server: with all that a server which was killed had taken. */
public final class ServerFacts {
    private ServerFacts() {}

    /** Opens them, where there are any. */
    public static FactStore open(Path data, Clock clock) {
        FactStore store = FactStore.openExisting(data, clock);
        boolean whole = false;
        try {
            LeftEvents.intoFacts(store);
            whole = true;
            return store;
        } finally {
            if (!whole) {
                store.close();
            }
        }
    }
}
