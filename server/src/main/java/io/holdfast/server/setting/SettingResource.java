package io.holdfast.server.setting;

import io.holdfast.core.fact.PersonalAttributes;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Caller;
import io.holdfast.server.account.Right;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Turn;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.FactStore;
import io.holdfast.store.Workspace;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings of the workspace: read, and changed for everybody. */
@RestController
@RequestMapping("/api/v1/settings")
class SettingResource {
    private final FactStore store;
    private final Facts facts;
    private final Audit audit;

    SettingResource(FactStore store, Facts facts, Audit audit) {
        this.store = store;
        this.facts = facts;
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "Currency, time zone, fiscal year and personal attributes of the workspace.")
    SettingView read() {
        return SettingView.of(store);
    }

    @PutMapping
    @Operation(
            summary = "Changes them, all at once; answers when every figure speaks in the new ones.",
            description =
                    "Which attributes are personal decides what others see, so only who manages accounts changes it.")
    synchronized SettingView change(@Valid @RequestBody SettingView wanted, @AuthenticationPrincipal Caller caller) {
        SettingView before = SettingView.of(store);
        Workspace workspace = wanted.workspace();
        PersonalAttributes personal = wanted.personalAttributes();
        boolean isMasking = !personal.text().equals(before.personal());
        if (isMasking && !caller.may(Right.MANAGE_ACCOUNTS)) {
            throw new Problem(ServerParticular.PERSONAL_OF_OWNER, before.personal());
        }
        SettingView after = Turn.await(() -> set(workspace, personal));
        Map<String, Object> changes = before.changesTo(after);
        if (!changes.isEmpty()) {
            audit.write(caller.name(), "settings_changed", "workspace", changes);
            awaitFigures();
        }
        return after;
    }

    private SettingView set(Workspace workspace, PersonalAttributes personal) {
        if (!workspace.equals(store.workspace()) || !personal.equals(store.personalAttributes())) {
            store.setWorkspace(workspace, personal);
        }
        return SettingView.of(store);
    }

    private void awaitFigures() {
        try {
            facts.refresh().join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
