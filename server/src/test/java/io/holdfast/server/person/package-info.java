@NullMarked
package io.holdfast.server.person;

import org.jspecify.annotations.NullMarked;
