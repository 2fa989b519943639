package io.holdfast.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
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
    private final SetupLinks links;
    private final Accounts accounts;
    private final Callers callers;

    SessionResource(SignIn signIn, SetupLinks links, Accounts accounts, Callers callers) {
        this.signIn = signIn;
        this.links = links;
        this.accounts = accounts;
        this.callers = callers;
    }

    /**
     * Who one is.
     *
     * @param rights what one may do
     */
    record Me(String name, String role, List<String> rights) {
        static Me of(Caller caller) {
            return new Me(
                    caller.name(),
                    caller.role().word(),
                    caller.role().rights().stream().map(Enum::name).sorted().toList());
        }
    }

    record Credentials(@NotBlank String email, @NotBlank String password) {}

    record NewOwner(
            @NotBlank String link,
            @NotBlank String email,
            @NotBlank String name,
            @NotBlank String password) {}

    @PostMapping("/setup")
    Me setUp(@Valid @RequestBody NewOwner owner, HttpServletRequest request) {
        Account account = links.use(owner.link(), owner.email(), owner.name(), owner.password());
        callers.signIn(request, account);
        return Me.of(accounts.caller(account));
    }

    @PostMapping("/session")
    Me signIn(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
        Account account = signIn.with(credentials.email(), credentials.password());
        callers.signIn(request, account);
        return Me.of(accounts.caller(account));
    }

    @GetMapping("/session")
    Me me(@AuthenticationPrincipal Caller caller) {
        return Me.of(caller);
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        callers.signOut(request);
    }
}
