/**
 * The same answers for a whole team, over HTTP. Start at {@link io.holdfast.server.Server}. Each package below is a
 * capability with its resource, its tables (in {@code db/migration}) and its tests; which may use which is verified.
 */
@NullMarked
package io.holdfast.server;

import org.jspecify.annotations.NullMarked;
