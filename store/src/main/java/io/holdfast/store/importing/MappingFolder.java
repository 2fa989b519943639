package io.holdfast.store.importing;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.importing.mapping.Mapping;
import io.holdfast.store.importing.mapping.MappingYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The mappings remembered beside a store, one file per source, for people to edit. */
final class MappingFolder {
    private final Path folder;

    MappingFolder(Path storeDirectory) {
        this.folder = storeDirectory.resolve("mappings");
    }

    Path file(String source) {
        return folder.resolve(source.replaceAll("[^\\p{L}\\p{N}._-]", "_") + ".yaml");
    }

    Optional<Mapping> find(String source) {
        Path file = file(source);
        return Files.isRegularFile(file) ? Optional.of(read(file, source)) : Optional.empty();
    }

    /** @param source where the file names none */
    static Mapping read(Path file, String source) {
        try {
            return MappingYaml.read(Files.readString(file, StandardCharsets.UTF_8), file.toString(), source);
        } catch (IOException unreadable) {
            throw new Problem(
                    unreadable, FileParticular.MAPPING_FILE_UNREADABLE, file, String.valueOf(unreadable.getMessage()));
        }
    }

    void remember(Mapping mapping) {
        Path file = file(mapping.source());
        try {
            Files.createDirectories(folder);
            Files.writeString(file, MappingYaml.write(mapping), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new Problem(failure, FileParticular.MAPPING_NOT_KEPT, file, String.valueOf(failure.getMessage()));
        }
    }
}
