/**
 * What the server says in files and letters, in English, Chinese and Russian. Start at {@link
 * io.holdfast.server.text.ServerTexts}. Uses nothing of the server.
 */
@NullMarked
package io.holdfast.server.text;

import org.jspecify.annotations.NullMarked;
