package io.holdfast.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.HttpServerErrorException;

/**
 * Brings a browser whose sign-in with the company's accounts failed back to the page of signing in, which says why: he was
 * not let in, or the issuer is away. The log says of an issuer that is away what it answered, in one line.
 */
final class ComeBack implements AuthenticationFailureHandler {
    static final String REFUSED = "/?signIn=refused";
    private static final String AWAY = "/?signIn=away";
    private static final Log LOG = LogFactory.getLog(ComeBack.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean isAway = isAway(failure);
        if (isAway) {
            LOG.warn("The issuer of the company's accounts cannot be used, so nobody signs in by it: " + last(failure));
        }
        response.sendRedirect(isAway ? AWAY : REFUSED);
    }

    private static boolean isAway(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthenticationServiceException
                    || cause instanceof IOException
                    || cause instanceof HttpServerErrorException) {
                return true;
            }
        }
        return false;
    }

    private static String last(Throwable failure) {
        Throwable last = failure;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            last = cause;
        }
        return last.toString().lines().findFirst().orElse("");
    }
}
