package io.holdfast.server.importing;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.mapping.MappingYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Finds the file of an order and says how it is to be read. */
@Component
class ImportFiles {
    private final FactStore store;
    private final Uploads uploads;

    ImportFiles(FactStore store, Uploads uploads) {
        this.store = store;
        this.uploads = uploads;
    }

    /** The folder people put files into. */
    Path inbox() {
        return store.directory().resolve("inbox");
    }

    /** Does something with the file of an order and the options it is to be read with. */
    <T> T with(ImportOrder order, BiFunction<Path, ImportOptions, T> use) {
        Path file = file(order);
        Optional<String> mapping = Optional.ofNullable(order.mapping());
        if (mapping.isEmpty()) {
            return use.apply(
                    file, order.options(Optional.empty(), store.workspace().zone()));
        }
        MappingYaml.read(mapping.get(), "(YAML)");
        Path written = uploads.folder().scratch(".yaml");
        try {
            Files.writeString(written, mapping.get());
            return use.apply(
                    file, order.options(Optional.of(written), store.workspace().zone()));
        } catch (IOException failure) {
            throw new Problem(failure, ServerParticular.MAPPING_NOT_WRITTEN, failure.toString());
        } finally {
            UploadFolder.delete(written);
        }
    }

    /** Fails where the file cannot be read in the way that is asked for, as far as its first part shows; its name. */
    String requireReadable(ImportOrder order) {
        return with(
                order,
                (file, options) ->
                        new Importer(store).plan(file, options).file().display());
    }

    private Path file(ImportOrder order) {
        return Optional.ofNullable(order.upload())
                .map(id -> uploads.find(id).path())
                .orElseGet(() -> inbox().resolve(String.valueOf(order.inbox())));
    }
}
