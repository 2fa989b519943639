/**
 * One file with everything: facts, people, tokens, audit, definitions, segments and mappings. Start at {@link
 * io.holdfast.server.backup.Backup}. Uses {@code account}, {@code audit} and {@code facts}.
 */
@NullMarked
package io.holdfast.server.backup;

import org.jspecify.annotations.NullMarked;
