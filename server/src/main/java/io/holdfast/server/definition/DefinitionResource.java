package io.holdfast.server.definition;

import io.holdfast.answer.DefinitionView;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Caller;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.contract.AnswerSchema;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.definition.DefinitionDraft;
import io.holdfast.store.definition.DefinitionFolder;
import io.holdfast.store.definition.OwnDefinition;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A company's own definitions, each change of one its next version. */
@RestController
@RequestMapping("/api/v1/definitions")
class DefinitionResource {
    private static final int LONGEST_NOTE = 1000;

    private final Facts facts;
    private final Audit audit;
    private final Clock clock;

    DefinitionResource(Facts facts, Audit audit, Clock clock) {
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A definition to keep.
     *
     * @param from what it is made from, such as {@code stripe} or {@code ours@1}; itself where it exists, else holdfast
     * @param set switches turned, such as {@code gap_days=30}
     * @param metric the ratio it calls churn
     * @param version that was changed, none for a new one; refused when there is a newer one
     */
    record NewDefinition(
            @NotBlank @Size(max = 40) String name,
            @Nullable String from,
            @Nullable List<String> set,
            @Nullable String metric,
            @Nullable @Size(max = LONGEST_NOTE) String note,
            @Nullable Integer version) {
        private DefinitionDraft draft() {
            return new DefinitionDraft(
                    name,
                    Optional.ofNullable(from),
                    set == null ? List.of() : set,
                    Optional.ofNullable(metric),
                    Optional.ofNullable(note));
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Keeps a definition under a name; a change of one that exists is its next version.",
            description = "One that says the same as the newest version is that version.")
    @AnswerSchema("Definition")
    synchronized Map<String, Object> save(
            @Valid @RequestBody NewDefinition wanted, @AuthenticationPrincipal Caller caller) {
        Known known = facts.now();
        DefinitionFolder folder = folder(known);
        requireNewest(wanted, folder);
        OwnDefinition draft = wanted.draft().in(folder);
        Ledger.of(known.timelines(), draft.definition());
        Optional<Integer> newest = newest(wanted.name(), folder);
        OwnDefinition saved = folder.save(draft.by(caller.name(), clock.instant()));
        int version = saved.definition().version();
        if (!newest.equals(Optional.of(version))) {
            audit.write(
                    caller.name(),
                    "definition_saved",
                    saved.name(),
                    Map.of("version", version, "based_on", saved.basedOn()));
        }
        return DefinitionView.own(saved);
    }

    @GetMapping("/{name}/versions")
    @Operation(summary = "Every version of an own definition, the newest first, with who wrote it when.")
    @AnswerSchema("DefinitionVersions")
    List<Map<String, Object>> versions(@PathVariable String name) {
        List<OwnDefinition> versions = folder(facts.now()).versions(name);
        if (versions.isEmpty()) {
            throw new Problem(ServerParticular.DEFINITION_NOT_OWN, name);
        }
        return versions.stream().map(DefinitionView::own).toList();
    }

    /** Who changes what he saw last takes nobody's change back unawares. */
    private static void requireNewest(NewDefinition wanted, DefinitionFolder folder) {
        Optional<Integer> newest = newest(wanted.name(), folder);
        if (newest.isPresent() && wanted.version() == null) {
            throw new Problem(ServerParticular.DEFINITION_TAKEN, wanted.name(), newest.get());
        }
        if (newest.isPresent() && !newest.get().equals(wanted.version())) {
            throw new Problem(ServerParticular.SAVED_MEANWHILE, newest.get(), wanted.name());
        }
    }

    private static Optional<Integer> newest(String name, DefinitionFolder folder) {
        return folder.own(name).map(own -> own.definition().version());
    }

    private static DefinitionFolder folder(Known known) {
        return new DefinitionFolder(known.store().directory());
    }
}
