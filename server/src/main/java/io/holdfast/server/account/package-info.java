/**
 * Who may sign in: people with a role, and tokens for programs. Start at {@link io.holdfast.server.account.Caller}, which is
 * what the rest of the server knows of whoever asks. Uses {@code audit}, {@code database}, {@code job} and {@code problem}.
 */
@NullMarked
package io.holdfast.server.account;

import org.jspecify.annotations.NullMarked;
