package io.holdfast.server.importing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * A file somebody sent.
 *
 * @param name as he called it
 * @param path where it is kept
 */
record Upload(UUID id, String name, long bytes, Instant createdAt, Path path) {}
