package io.holdfast.server.problem;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** What is wrong with the entries of a request, all of them at once. */
final class UnfitEntries {
    private UnfitEntries() {}

    /** Of the body, or of parameters that belong together; what could not be read has no rule that it breaks. */
    static Problem of(MethodArgumentNotValidException invalid) {
        return all(invalid.getFieldErrors().stream().map(UnfitEntries::problem));
    }

    private static Problem problem(FieldError error) {
        return error.contains(ConstraintViolation.class)
                ? new Unfit(error.getField(), error.unwrap(ConstraintViolation.class)).problem()
                : new Problem(
                        ServerParticular.PARAMETER_UNREADABLE,
                        String.valueOf(error.getRejectedValue()),
                        error.getField());
    }

    /** Of the parameters, each with the first thing that is wrong with it. */
    static Problem of(HandlerMethodValidationException invalid) {
        return all(invalid.getParameterValidationResults().stream()
                .map(result -> new Unfit(
                        String.valueOf(result.getMethodParameter().getParameterName()),
                        result.unwrap(result.getResolvableErrors().get(0), ConstraintViolation.class)))
                .map(Unfit::problem));
    }

    private record Unfit(String field, ConstraintViolation<?> violation) {
        Problem problem() {
            Annotation wanted = violation.getConstraintDescriptor().getAnnotation();
            if (wanted instanceof NotBlank || wanted instanceof NotNull) {
                return new Problem(ServerParticular.ENTRY_MISSING, field);
            } else if (wanted instanceof Size size) {
                boolean many = violation.getInvalidValue() instanceof Collection;
                return new Problem(
                        many ? ServerParticular.ENTRIES_TOO_MANY : ServerParticular.ENTRY_TOO_LONG, field, size.max());
            } else if (wanted instanceof Min least) {
                return new Problem(ServerParticular.ENTRY_TOO_SMALL, field, least.value());
            } else if (wanted instanceof Max most) {
                return new Problem(ServerParticular.ENTRY_TOO_LARGE, field, most.value());
            } else if (wanted instanceof Email) {
                return new Problem(ServerParticular.ENTRY_NO_ADDRESS, field);
            }
            return new Problem(ErrorCode.INVALID_ARGUMENT, "'%s' %s.", field, violation.getMessage());
        }
    }

    private static Problem all(Stream<Problem> unfit) {
        return new Problem(
                ServerParticular.ENTRIES_UNFIT,
                new Problem.Reasons(unfit.sorted(Comparator.comparing(Throwable::getMessage))
                        .toList()));
    }
}
