/**
 * A request that is sent twice is done once. Start at {@link io.holdfast.server.idempotency.IdempotencyFilter}. Uses {@code
 * account}, {@code database} and {@code problem}.
 */
@NullMarked
package io.holdfast.server.idempotency;

import org.jspecify.annotations.NullMarked;
