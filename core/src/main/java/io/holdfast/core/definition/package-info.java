/**
 * Who counts as a customer, and when he leaves: a named, versioned set of switches. Start at
 * {@link io.holdfast.core.definition.ChurnDefinition}; {@link io.holdfast.core.definition.Definitions} has the named
 * ones, {@link io.holdfast.core.definition.Switch} lists the switches. Uses {@code timeline} and above.
 */
@NullMarked
package io.holdfast.core.definition;

import org.jspecify.annotations.NullMarked;
