/**
 * States, movements and flows of customers under a definition. Start at {@link io.holdfast.core.ledger.Ledger}: it holds
 * the days on which each customer was one; {@link io.holdfast.core.ledger.Flows} counts a period from it. Uses
 * {@code definition} and above.
 */
@NullMarked
package io.holdfast.core.ledger;

import org.jspecify.annotations.NullMarked;
