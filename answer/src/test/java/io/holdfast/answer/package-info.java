@NullMarked
package io.holdfast.answer;

import org.jspecify.annotations.NullMarked;
