/**
 * Everything known of one customer: shown, and erased. Start at {@link io.holdfast.store.person.Erasure}. Uses the store and
 * its timelines.
 */
@NullMarked
package io.holdfast.store.person;

import org.jspecify.annotations.NullMarked;
