package io.holdfast.store.definition;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.problem.StoreParticular;
import io.holdfast.store.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The own definitions of a data folder, one file each: {@code definitions/NAME.yaml} is the newest version, {@code
 * definitions/NAME@1.yaml} an older one. People may edit them; the program never changes a version, it adds the next.
 */
public final class DefinitionFolder {
    private static final String ENDING = ".yaml";

    /** A definition that is based on itself by way of others is found after so many steps. */
    private static final int DEEPEST = 20;

    private final Path folder;
    private final int depth;

    public DefinitionFolder(Path dataDirectory) {
        this(dataDirectory.resolve("definitions"), 0);
    }

    private DefinitionFolder(Path folder, int depth) {
        this.folder = folder;
        this.depth = depth;
    }

    /**
     * The definition of a name: one that ships, an own one, or an older version such as {@code ours@2}.
     *
     * @throws Problem {@code UNKNOWN_DEFINITION} with the names there are
     */
    public ChurnDefinition find(String reference) {
        DefinitionName wanted = DefinitionName.of(reference);
        return wanted.shipped()
                .or(() -> own(wanted).map(OwnDefinition::definition))
                .orElseThrow(() -> unknown(reference));
    }

    /** The newest version of an own definition. */
    public Optional<OwnDefinition> own(String name) {
        return own(new DefinitionName(DefinitionName.of(name).name(), Optional.empty()));
    }

    /** The newest version of each, by name. */
    public List<OwnDefinition> all() {
        return names().stream().flatMap(name -> own(name).stream()).toList();
    }

    /** Every version of an own definition, the newest first. */
    public List<OwnDefinition> versions(String name) {
        String wanted = DefinitionName.of(name).name();
        Optional<OwnDefinition> newest = own(wanted);
        List<OwnDefinition> all = new ArrayList<>(newest.stream().toList());
        int last = newest.map(own -> own.definition().version()).orElse(1);
        for (int version = last - 1; version >= 1; version--) {
            own(new DefinitionName(wanted, Optional.of(version))).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /**
     * Keeps a definition as the next version of its name; one that says the same as the newest is that.
     *
     * @return the newest version, as it can be asked for
     */
    public OwnDefinition save(OwnDefinition wanted) {
        DefinitionName.checked(wanted.name());
        Optional<OwnDefinition> newest = own(wanted.name());
        if (newest.isPresent() && newest.get().saysTheSameAs(wanted)) {
            return newest.get();
        }
        newest.ifPresent(old -> write(file(old.name() + "@" + old.definition().version()), old));
        OwnDefinition next =
                wanted.version(newest.map(old -> old.definition().version() + 1).orElse(1));
        write(file(next.name()), next);
        return next;
    }

    private Optional<OwnDefinition> own(DefinitionName wanted) {
        if (!wanted.isPossible()) {
            return Optional.empty();
        }
        Optional<OwnDefinition> newest = read(file(wanted.name()));
        if (wanted.version().isEmpty()
                || newest.map(own -> own.definition().version()).equals(wanted.version())) {
            return newest;
        }
        return read(file(wanted.name() + "@" + wanted.version().get()));
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    private Optional<OwnDefinition> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        if (depth == DEEPEST) {
            throw new Problem(StoreParticular.DEFINITION_CIRCULAR, file);
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return Optional.of(
                    DefinitionYaml.read(text, file.toString(), new DefinitionFolder(folder, depth + 1)::find));
        } catch (IOException unreadable) {
            throw new Problem(
                    unreadable, StoreParticular.DEFINITION_UNREADABLE, file, String.valueOf(unreadable.getMessage()));
        }
    }

    private void write(Path file, OwnDefinition own) {
        try {
            WholeFile.write(file, DefinitionYaml.write(own));
        } catch (IOException failure) {
            throw new Problem(failure, StoreParticular.DEFINITION_NOT_KEPT, file, String.valueOf(failure.getMessage()));
        }
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING) && !name.contains("@") && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new Problem(failure, StoreParticular.FOLDER_UNREADABLE, folder, String.valueOf(failure.getMessage()));
        }
    }

    private Problem unknown(String reference) {
        String shipped = Definitions.ALL.stream().map(ChurnDefinition::name).collect(Collectors.joining(", "));
        String own = String.join(", ", names());
        return own.isEmpty()
                ? new Problem(QuestionParticular.DEFINITION_UNKNOWN, reference, shipped)
                : new Problem(QuestionParticular.DEFINITION_UNKNOWN_NOR_OWN, reference, shipped, own);
    }
}
