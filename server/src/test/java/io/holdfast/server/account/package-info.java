@NullMarked
package io.holdfast.server.account;

import org.jspecify.annotations.NullMarked;
