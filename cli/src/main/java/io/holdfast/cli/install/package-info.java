/**
 * What {@code holdfast test-install} checks on the machine it runs on: every worked example of the sources Holdfast follows
 * and of those it emulates, imported and counted as any company's files are, and that the store keeps what it is given.
 * Start at {@link io.holdfast.cli.install.InstallChecks}. Uses the store and the core.
 */
@NullMarked
package io.holdfast.cli.install;

import org.jspecify.annotations.NullMarked;
