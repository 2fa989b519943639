/**
 * Turns the columns of a file into facts by SQL. Start at {@link io.holdfast.store.importing.load.Loader}: it reads the
 * file into a temporary table of typed fields, sets bad rows aside, leaves out what is known already, and writes the rest.
 */
@NullMarked
package io.holdfast.store.importing.load;

import org.jspecify.annotations.NullMarked;
