package io.holdfast.server;

import io.holdfast.server.account.Tokens;
import io.holdfast.server.database.DatabaseAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Makes tokens without a server: beside one that runs, or before it ever ran. */
public final class ServerTokens {
    private ServerTokens() {}

    /** Returns the secret of a new token. */
    public static String create(Path data, Optional<DatabaseAddress> outside, Tokens.NewToken wanted, Clock clock) {
        return Operations.with(
                data, outside, source -> Tokens.over(source, clock).create(wanted));
    }
}
