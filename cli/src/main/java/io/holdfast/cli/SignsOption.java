package io.holdfast.cli;

import io.holdfast.answer.Signs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which days count as signs of life. */
final class SignsOption {
    @Option(
            names = "--of",
            description =
                    "Days with ${COMPLETION-CANDIDATES}; by default activity where there is any and the definition"
                            + " does not go by purchases.")
    private @Nullable Signs of;

    Optional<Signs> signs() {
        return Optional.ofNullable(of);
    }
}
