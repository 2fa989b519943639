package io.holdfast.server.idempotency;

import java.util.Optional;

/**
 * The answer to a request, kept for whoever sends it again.
 *
 * @param requestHash of the whole request
 * @param sealedBody what only the caller's key opens
 */
record KeptAnswer(
        byte[] requestHash, int status, Optional<String> contentType, Optional<String> location, byte[] sealedBody) {}
