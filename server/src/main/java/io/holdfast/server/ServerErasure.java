package io.holdfast.server;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.FactStore;
import java.nio.file.Path;
import java.time.Clock;

/** The facts of a data folder for who erases somebody without a server. */
public final class ServerErasure {
    private ServerErasure() {}

    /** Opens them; where a server has them open, it says to erase him there. */
    public static FactStore open(Path data, Clock clock) {
        try {
            return ServerFacts.open(data, clock);
        } catch (Problem problem) {
            String server = ServerAddress.read(data)
                    .filter(address -> problem.code() == ErrorCode.STORE_LOCKED)
                    .orElseThrow(() -> problem);
            throw new Problem(
                    problem,
                    ErrorCode.STORE_LOCKED,
                    "The server at %s has the facts open. Erase him there: on his page, as an owner, or by POST"
                            + " /api/v1/customers/ID/erase.",
                    server);
        }
    }
}
