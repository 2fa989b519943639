package io.holdfast.server.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/**
 * Says of the records that are answered what their types say: every field is there, and only those marked so may be null.
 * Of records that are sent to the server nothing is said: there, what may be left out is told by their constraints.
 */
@Configuration(proxyBeanMethods = false)
class AnswerRecords {
    private final Set<Class<?>> answered = ConcurrentHashMap.newKeySet();
    private final Set<Class<?>> sent = ConcurrentHashMap.newKeySet();

    @Bean
    OperationCustomizer recordsOfOperation() {
        return (operation, handler) -> {
            collect(handler);
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer fieldsOfRecords() {
        return contract -> answered.stream().filter(one -> !sent.contains(one)).forEach(one -> Optional.ofNullable(
                        contract.getComponents().getSchemas().get(name(one)))
                .ifPresent(schema -> describe(one, schema)));
    }

    private void collect(HandlerMethod handler) {
        add(handler.getMethod().getGenericReturnType(), answered);
        Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .forEach(parameter -> add(parameter.getParameterizedType(), sent));
    }

    private static void add(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType made) {
            Arrays.stream(made.getActualTypeArguments()).forEach(part -> add(part, found));
        } else if (type instanceof Class<?> one && one.isRecord() && found.add(one)) {
            Arrays.stream(one.getRecordComponents()).forEach(component -> add(component.getGenericType(), found));
        }
    }

    private static String name(Class<?> one) {
        return nameGiven(one).orElse(one.getSimpleName());
    }

    private static Optional<String> nameGiven(AnnotatedElement one) {
        return Optional.ofNullable(one.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class))
                .map(io.swagger.v3.oas.annotations.media.Schema::name)
                .filter(given -> !given.isEmpty());
    }

    private static void describe(Class<?> one, Schema<?> schema) {
        List<String> fields = new ArrayList<>();
        for (RecordComponent component : one.getRecordComponents()) {
            fields.add(component.getName());
            Schema<?> field = schema.getProperties().get(component.getName());
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class) && field != null) {
                schema.getProperties().put(component.getName(), orNull(field));
            }
        }
        schema.setRequired(fields);
        schema.setAdditionalProperties(false);
    }

    /** To a schema that is only named, and to a list of words, nothing can be added in its place. */
    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null || schema.getEnum() != null) {
            Schema<?> nothing = new Schema<>();
            nothing.addType("null");
            return new Schema<>().oneOf(List.of(schema, nothing));
        }
        schema.addType("null");
        return schema;
    }
}
