/**
 * Which column of a file becomes which field of a fact. Start at {@link io.holdfast.store.importing.mapping.Mapping};
 * {@link io.holdfast.store.importing.mapping.MappingGuesser} makes one from headers and sampled values, {@link
 * io.holdfast.store.importing.mapping.MappingYaml} reads and writes it for people, {@link
 * io.holdfast.store.importing.mapping.MappingCheck} holds it against a file.
 */
@NullMarked
package io.holdfast.store.importing.mapping;

import org.jspecify.annotations.NullMarked;
