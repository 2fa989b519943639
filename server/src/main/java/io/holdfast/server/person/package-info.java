/**
 * Personal data of one customer: shown and erased. Start at {@link io.holdfast.server.person.PersonResource}. Uses {@code
 * account}, {@code audit}, {@code contract}, {@code facts}, {@code figure}, {@code nightly} and {@code problem}.
 */
@NullMarked
package io.holdfast.server.person;

import org.jspecify.annotations.NullMarked;
