/** The glossary of the documentation, written from the code; start at {@link io.holdfast.report.glossary.Glossary}. */
@NullMarked
package io.holdfast.report.glossary;

import org.jspecify.annotations.NullMarked;
