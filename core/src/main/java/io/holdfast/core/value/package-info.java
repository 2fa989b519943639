/**
 * What a customer is worth and whether winning him paid. Start at {@link io.holdfast.core.value.CustomerEconomics}: it says
 * what each customer cost and which share of his revenue stays; {@link io.holdfast.core.value.EarnedMargin} adds up what
 * he has brought, and the figures read both. {@link io.holdfast.core.value.UnitEconomics} puts the figures together. Uses
 * {@code survival} and above.
 */
@NullMarked
package io.holdfast.core.value;

import org.jspecify.annotations.NullMarked;
