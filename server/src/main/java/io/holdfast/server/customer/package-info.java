/**
 * The timeline of one customer, and what people write down of him. Start at {@link
 * io.holdfast.server.customer.HandFactResource}. Uses {@code account}, {@code audit}, {@code facts}, {@code figure} and
 * {@code problem}.
 */
@NullMarked
package io.holdfast.server.customer;

import org.jspecify.annotations.NullMarked;
