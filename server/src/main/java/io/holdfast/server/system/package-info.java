/**
 * How the server is: its version, how far its facts reach, whether its parts are well. Start at {@link
 * io.holdfast.server.system.SystemResource}. Uses {@code facts} and {@code figure}.
 */
@NullMarked
package io.holdfast.server.system;

import org.jspecify.annotations.NullMarked;
