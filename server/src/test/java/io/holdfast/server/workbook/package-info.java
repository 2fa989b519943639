@NullMarked
package io.holdfast.server.workbook;

import org.jspecify.annotations.NullMarked;
