package io.holdfast.server.account;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.audit.Audit;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person who knows his password another one. */
@Service
class OwnPassword {
    private final SignIn signIn;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Audit audit;

    OwnPassword(SignIn signIn, Accounts accounts, Passwords passwords, Audit audit) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** A wrong password stays counted. */
    @Transactional(noRollbackFor = Problem.class)
    void change(Account account, String before, String wanted) {
        signIn.prove(account, before);
        accounts.setPassword(account.id(), passwords.hash(wanted));
        audit.write(account.email(), "password_changed", account.email(), Map.of());
    }
}
