@NullMarked
package io.holdfast.server.facts;

import org.jspecify.annotations.NullMarked;
