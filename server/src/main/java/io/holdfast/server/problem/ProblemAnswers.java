package io.holdfast.server.problem;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns failures into problem details (RFC 9457): {@code type} and {@code code} name the failure for programs, {@code
 * number} is its code on the command line, {@code detail} says to a person what to do, and {@code particular} the same as a
 * code with values where other languages have words for it. A fault of ours says nothing of itself to the caller; it is in
 * the log.
 */
@RestControllerAdvice
public class ProblemAnswers extends ResponseEntityExceptionHandler {

    /** The details of a failure with a code. */
    public static ProblemDetail detail(Problem problem) {
        ErrorCode code = problem.code();
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status(code), String.valueOf(problem.getMessage()));
        detail.setType(URI.create("urn:holdfast:problem:" + code.name().toLowerCase(Locale.ROOT)));
        detail.setTitle(title(code));
        detail.setProperty("code", code.name());
        detail.setProperty("number", code.number());
        RequestIdFilter.current().ifPresent(id -> detail.setProperty("requestId", id));
        problem.told().ifPresent(told -> detail.setProperty("particular", told));
        return detail;
    }

    @ExceptionHandler(Problem.class)
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        if (problem.code().blame() == ErrorCode.Blame.SYSTEM) {
            logger.error(problem.code(), problem);
        }
        ProblemDetail detail = detail(problem);
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    /** An {@code Accept} that cannot be read asks for nothing there is. */
    @ExceptionHandler(InvalidMediaTypeException.class)
    ResponseEntity<Object> unreadableAccept(InvalidMediaTypeException unreadable) {
        return notAcceptable();
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException unknown,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return notAcceptable();
    }

    private static ResponseEntity<Object> notAcceptable() {
        ProblemDetail detail = detail(new Problem(ServerParticular.NO_SUCH_FORM));
        detail.setStatus(HttpStatus.NOT_ACCEPTABLE);
        return answer(detail);
    }

    /** What the framework says by itself is told as ours is. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return super.handleExceptionInternal(
                failure, UnhandledAnswers.detail(status.value()), headers, status, request);
    }

    /** A problem is told as JSON, whatever was asked for: there is no other form of it. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpHeaders told = new HttpHeaders(headers);
        told.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(body, told, status);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(UnfitEntries.of(invalid));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(new Problem(unreadable, ServerParticular.BODY_UNREADABLE));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(new Problem(missing, ServerParticular.PARAMETER_MISSING, missing.getParameterName()));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Class<?> wanted = wrong.getRequiredType();
        if (wanted == null || !wanted.isEnum()) {
            return answer(new Problem(
                    wrong,
                    ServerParticular.PARAMETER_UNREADABLE,
                    String.valueOf(wrong.getValue()),
                    String.valueOf(wrong.getPropertyName())));
        }
        String known = Arrays.stream(wanted.getEnumConstants())
                .map(each -> each.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return answer(new Problem(
                wrong,
                ServerParticular.PARAMETER_NOT_ONE_OF,
                String.valueOf(wrong.getValue()),
                String.valueOf(wrong.getPropertyName()),
                known));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(UnfitEntries.of(invalid));
    }

    private static ResponseEntity<Object> answer(Problem problem) {
        return answer(detail(problem));
    }

    private static ResponseEntity<Object> answer(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static String title(ErrorCode code) {
        String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static HttpStatus status(ErrorCode code) {
        return switch (code) {
            case INVALID_PERIOD,
                    UNKNOWN_METRIC,
                    UNKNOWN_DEFINITION,
                    UNKNOWN_ATTRIBUTE,
                    INVALID_SEGMENT,
                    UNKNOWN_SEGMENT,
                    INVALID_DATE,
                    INVALID_ARGUMENT,
                    INVALID_DEFINITION -> HttpStatus.BAD_REQUEST;
            case NOT_SIGNED_IN, SIGN_IN_REFUSED -> HttpStatus.UNAUTHORIZED;
            case NOT_ALLOWED, SETUP_LINK_INVALID -> HttpStatus.FORBIDDEN;
            case NOT_FOUND, UNKNOWN_BATCH -> HttpStatus.NOT_FOUND;
            case ACCOUNT_EXISTS,
                    NAME_TAKEN,
                    SEGMENT_IN_USE,
                    CHANGED_MEANWHILE,
                    VOID_ALREADY,
                    NOT_VOID,
                    LAST_OWNER,
                    BATCH_ALREADY_UNDONE,
                    STORE_LOCKED,
                    KEY_IN_USE,
                    DONE_ALREADY,
                    JOB_OVER -> HttpStatus.CONFLICT;
            case FILE_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case SIGN_IN_LOCKED, TOO_MANY_REQUESTS -> HttpStatus.TOO_MANY_REQUESTS;
            default ->
                code.blame() == ErrorCode.Blame.CALLER
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
