/**
 * Turns the columns of a file into facts by SQL. Start at {@link io.holdfast.store.importing.load.Loading} and its two
 * ways: straight into the table of the facts, and through a stage where rows may be known already or go to several tables.
 */
@NullMarked
package io.holdfast.store.importing.load;

import org.jspecify.annotations.NullMarked;
