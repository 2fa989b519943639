/**
 * Who did what when: one row for each change, each export and each attempt to sign in. Start at {@link
 * io.holdfast.server.audit.Audit}. Uses nothing else of the server.
 */
@NullMarked
package io.holdfast.server.audit;

import org.jspecify.annotations.NullMarked;
