@NullMarked
package io.holdfast.server.importing;

import org.jspecify.annotations.NullMarked;
