package io.holdfast.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Listens to what one class says in the log, and keeps it out of that of the tests. */
public final class LogOf implements AutoCloseable {
    private final Logger logger;
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final boolean wasAdditive;

    public LogOf(Class<?> speaker) {
        logger = (Logger) LoggerFactory.getLogger(speaker);
        wasAdditive = logger.isAdditive();
        logger.setAdditive(false);
        logger.setLevel(Level.INFO);
        heard.start();
        logger.addAppender(heard);
    }

    /** Each line with its level, and whether all there is of a failure stands below it. */
    public List<String> lines() {
        return List.copyOf(heard.list).stream()
                .map(event -> event.getLevel()
                        + (event.getThrowableProxy() == null ? " " : " in full ")
                        + event.getFormattedMessage())
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(heard);
        logger.setAdditive(wasAdditive);
        logger.setLevel(null);
    }
}
