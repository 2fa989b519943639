package io.holdfast.cli;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, and gives each that asks for them its {@link Surroundings}. */
final class CommandFactory implements IFactory {
    private final Surroundings surroundings;

    CommandFactory(Clock clock, PrintWriter out, PrintWriter err) {
        surroundings = new Surroundings(clock, out, err);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Surroundings.class) {
                return type.cast(constructor.newInstance(surroundings));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
