package io.holdfast.server.account;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Setting up, signing in and out, and who one is. */
@RestController
@RequestMapping("/api/v1")
class SessionResource {
    private final SignIn signIn;
    private final SetupLinks setupLinks;
    private final SignInLinks signInLinks;
    private final Accounts accounts;
    private final Callers callers;

    SessionResource(SignIn signIn, SetupLinks setupLinks, SignInLinks signInLinks, Accounts accounts, Callers callers) {
        this.signIn = signIn;
        this.setupLinks = setupLinks;
        this.signInLinks = signInLinks;
        this.accounts = accounts;
        this.callers = callers;
    }

    /**
     * Who one is.
     *
     * @param name as one is called, or the name of the token
     * @param email by which one signs in; null for a token
     * @param rights what one may do
     */
    record Me(String name, @Nullable String email, String role, List<String> rights) {
        static Me of(Account account) {
            boolean seesAll = account.reach().scope(account.role()) == Scope.ALL;
            return new Me(
                    account.name(),
                    account.email(),
                    account.role().word(),
                    rights(account.role().rights(seesAll)));
        }

        static Me of(Caller program) {
            return new Me(program.name(), null, program.role().word(), rights(program.rights()));
        }

        private static List<String> rights(Set<Right> rights) {
            return rights.stream().map(Enum::name).sorted().toList();
        }
    }

    record Credentials(@NotBlank String email, @NotBlank String password) {}

    record NewOwner(
            @NotBlank String link,
            @NotBlank @Email String email,
            @NotBlank String name,
            @NotBlank String password) {}

    record SignInLink(@NotBlank String link) {}

    @PostMapping("/setup")
    Me setUp(@Valid @RequestBody NewOwner owner, HttpServletRequest request) {
        Account account = setupLinks.use(owner.link(), owner.email(), owner.name(), owner.password());
        return enter(account, request);
    }

    @PostMapping("/session/link")
    @Operation(summary = "Signs in by the link a demonstration prints; it works once.")
    Me signIn(@Valid @RequestBody SignInLink wanted, HttpServletRequest request) {
        return enter(signInLinks.use(wanted.link()), request);
    }

    @PostMapping("/session")
    Me signIn(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
        return enter(signIn.with(credentials.email(), credentials.password()), request);
    }

    @GetMapping("/session")
    Me me(@AuthenticationPrincipal Caller caller) {
        return accounts.find(caller.id()).map(Me::of).orElseGet(() -> Me.of(caller));
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        callers.signOut(request);
    }

    private Me enter(Account account, HttpServletRequest request) {
        callers.signIn(request, account);
        return Me.of(account);
    }
}
