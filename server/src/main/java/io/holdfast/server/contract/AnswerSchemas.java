package io.holdfast.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Puts the kept schemas into the contract: the answers of the figures are maps, made the same for the command line, so that
 * nothing can be read off their types. A test holds the answers to their schemas.
 */
@Configuration(proxyBeanMethods = false)
class AnswerSchemas {
    private static final String FILES = "classpath:io/holdfast/server/contract/*.yaml";

    @Bean
    OpenApiCustomizer keptSchemas() throws IOException {
        Map<String, Schema<?>> schemas = read();
        return contract -> schemas.forEach((name, schema) -> add(contract, name, schema));
    }

    @Bean
    OperationCustomizer namedSchema() {
        return (operation, handler) -> {
            Optional.ofNullable(handler.getMethodAnnotation(AnswerSchema.class))
                    .ifPresent(answer -> refer(operation, answer.value()));
            return operation;
        };
    }

    private static void add(OpenAPI contract, String name, Schema<?> schema) {
        Components components = contract.getComponents();
        if (components.getSchemas() != null && components.getSchemas().containsKey(name)) {
            throw new IllegalStateException("two schemas are called " + name);
        }
        components.addSchemas(name, schema);
    }

    /** Every answer that succeeds; springdoc makes no others here. */
    private static void refer(Operation operation, String name) {
        ApiResponses responses = operation.getResponses();
        responses.forEach((status, response) -> {
            if (status.startsWith("2")) {
                Schema<?> named = new Schema<>().$ref(Components.COMPONENTS_SCHEMAS_REF + name);
                response.setContent(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_JSON_VALUE,
                                new MediaType().schema(named)));
            }
        });
    }

    /** By their names, of all files. */
    private static Map<String, Schema<?>> read() throws IOException {
        Map<String, Schema<?>> schemas = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            try (InputStream text = file.getInputStream()) {
                for (Map.Entry<String, JsonNode> each :
                        Yaml31.mapper().readTree(text).properties()) {
                    Schema<?> schema = Yaml31.mapper().treeToValue(each.getValue(), Schema.class);
                    if (schemas.put(each.getKey(), schema) != null) {
                        throw new IllegalStateException("two schemas are called " + each.getKey());
                    }
                }
            }
        }
        return schemas;
    }
}
