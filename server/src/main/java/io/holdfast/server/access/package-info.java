/**
 * What a request may do, in one place. Start at {@link io.holdfast.server.access.EndpointRights}: a line for each endpoint,
 * and what has no line is refused. Uses {@code account}, {@code live} (for the write
 * key in a body) and {@code problem}.
 */
@NullMarked
package io.holdfast.server.access;

import org.jspecify.annotations.NullMarked;
