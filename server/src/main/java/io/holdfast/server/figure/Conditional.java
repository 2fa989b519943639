package io.holdfast.server.figure;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers that need not be worked out again for whoever has them. */
@Component
class Conditional {
    private final HttpServletRequest request;

    /** @param request stands for the one being answered, whichever thread asks */
    Conditional(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * The answer, or that the caller has it already.
     *
     * @param settled says wholly what the answer is, so that an equal text gives an equal answer
     */
    ResponseEntity<Map<String, @Nullable Object>> answer(
            String settled, Supplier<Map<String, @Nullable Object>> making) {
        String tag = '"' + hash(ProgramVersion.text() + "\n" + settled) + '"';
        return isHeld(tag)
                ? headers(ResponseEntity.status(HttpStatus.NOT_MODIFIED), tag).build()
                : headers(ResponseEntity.ok(), tag).body(making.get());
    }

    private boolean isHeld(String tag) {
        return Optional.ofNullable(request.getHeader("If-None-Match"))
                .map(header -> Arrays.stream(header.split(","))
                        .map(held -> held.strip().replaceFirst("^W/", ""))
                        .anyMatch(held -> held.equals(tag)))
                .orElse(false);
    }

    /** To be kept by the caller alone, and asked for again each time. */
    private static <B extends ResponseEntity.HeadersBuilder<B>> B headers(B response, String tag) {
        return response.eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy("Authorization", "Cookie");
    }

    private static String hash(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
