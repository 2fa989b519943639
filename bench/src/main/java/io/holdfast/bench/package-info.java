/** Generator and benchmarks against SQL peers. Never shipped. */
@NullMarked
package io.holdfast.bench;

import org.jspecify.annotations.NullMarked;
