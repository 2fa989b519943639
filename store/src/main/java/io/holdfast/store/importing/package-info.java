/**
 * From a file to facts. Start at {@link io.holdfast.store.importing.Importer}: {@code plan} looks at a file and guesses
 * its mapping, {@code run} makes its rows facts or sets them aside with a reason. {@code sniff} finds what a file is,
 * {@code mapping} which column is which field, {@code read} brings any file into a form the database reads by itself,
 * {@code load} turns the columns into facts by SQL; no row passes through Java unless its file is in an odd form.
 */
@NullMarked
package io.holdfast.store.importing;

import org.jspecify.annotations.NullMarked;
