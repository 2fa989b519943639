@NullMarked
package io.holdfast.server.database;

import org.jspecify.annotations.NullMarked;
