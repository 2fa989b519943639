package io.holdfast.server.idempotency;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the header in the contract of every request it works for. */
@Configuration(proxyBeanMethods = false)
class KeyInTheContract {

    @Bean
    OpenApiCustomizer idempotencyKey() {
        return contract -> contract.getPaths().forEach((path, item) -> {
            if (IdempotencyFilter.worksFor(path)) {
                Optional.ofNullable(item.getPost())
                        .ifPresent(post -> post.addParametersItem(new HeaderParameter()
                                .name(IdempotencyFilter.KEY)
                                .required(false)
                                .schema(new StringSchema())
                                .description("A new random text for each request. Sent again with the same one within a"
                                        + " day, it is done once and answered the same.")));
            }
        });
    }
}
