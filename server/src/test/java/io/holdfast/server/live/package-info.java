@NullMarked
package io.holdfast.server.live;

import org.jspecify.annotations.NullMarked;
