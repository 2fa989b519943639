package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contract names what is asked and answered by the simple names of classes. Two of one name would be one of them there:
 * give one another with {@code @Schema(name = …)}.
 */
@ExtendWith(RunningServer.class)
final class SchemaNamesTest {
    private static Set<Class<?>> records(Server server) {
        Set<Class<?>> found = new LinkedHashSet<>();
        server.parts().getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .map(HandlerMethod::getMethod)
                .forEach(method -> {
                    add(method.getGenericReturnType(), found);
                    Arrays.stream(method.getParameters())
                            .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                            .map(Parameter::getParameterizedType)
                            .forEach(type -> add(type, found));
                });
        return found;
    }

    private static void add(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType made) {
            for (Type part : made.getActualTypeArguments()) {
                add(part, found);
            }
        } else if (type instanceof Class<?> one
                && one.isRecord()
                && one.getName().startsWith("io.holdfast.")
                && found.add(one)) {
            for (RecordComponent component : one.getRecordComponents()) {
                add(component.getGenericType(), found);
            }
        }
    }

    private static String name(Class<?> record) {
        return Optional.ofNullable(record.getAnnotation(Schema.class))
                .map(Schema::name)
                .filter(name -> !name.isEmpty())
                .orElse(record.getSimpleName());
    }

    @Test
    void areThoseOfOneRecordEach(RunningServer.Client client) {
        Map<String, Set<String>> byName = new TreeMap<>();
        records(client.server()).forEach(record -> byName.computeIfAbsent(name(record), name -> new TreeSet<>())
                .add(record.getName()));

        assertThat(byName).hasSizeGreaterThan(40);
        assertThat(byName.values().stream().filter(records -> records.size() > 1))
                .isEmpty();
    }

    @Test
    void standInTheContractWithTheFieldsOfTheirRecord(RunningServer.Client client) {
        JsonNode schemas = JsonMapper.shared()
                .readTree(client.get("/openapi.json", Map.of()).body())
                .get("components")
                .get("schemas");
        records(client.server()).forEach(record -> {
            List<String> fields = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
            assertThat(schemas.path(name(record)).path("properties").propertyNames())
                    .as(record.getName())
                    .containsExactlyInAnyOrderElementsOf(fields);
        });
    }
}
