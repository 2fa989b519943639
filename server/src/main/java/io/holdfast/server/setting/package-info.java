/**
 * What a company sets once and every figure depends on: currency, time zone, fiscal year, which attributes are personal.
 * Start at {@link io.holdfast.server.setting.SettingResource}. Uses {@code account}, {@code audit}, {@code facts} and {@code
 * problem}.
 */
@NullMarked
package io.holdfast.server.setting;

import org.jspecify.annotations.NullMarked;
