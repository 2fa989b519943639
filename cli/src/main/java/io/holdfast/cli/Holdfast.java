package io.holdfast.cli;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The program. Each subcommand is a class of its own; results go to standard output, everything else to standard error. */
@Command(
        name = "holdfast",
        description = "Who of your customers is leaving, by which definition, why, and what it costs.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            ImportCommand.class,
            InspectCommand.class,
            UndoCommand.class,
            SettingsCommand.class,
            ChurnCommand.class,
            RetentionCommand.class,
            CohortsCommand.class,
            LifecycleCommand.class,
            StickinessCommand.class,
            SurvivalCommand.class,
            ReturnsCommand.class,
            SweepCommand.class,
            MovementsCommand.class,
            EconomicsCommand.class,
            CompareCommand.class,
            CustomersCommand.class,
            WarnCommand.class,
            MetricsCommand.class,
            DefinitionsCommand.class,
            DefineCommand.class,
            SegmentsCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            FactsCommand.class,
            EraseCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ServeCommand.class,
            TokenCommand.class,
            TestInstallCommand.class,
            GenerateCompletion.class
        })
public final class Holdfast {
    private Holdfast() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(Clock.systemUTC(), out, err, arguments));
    }

    /** Runs one command and returns its exit code. */
    static int run(Clock clock, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Holdfast(), new CommandFactory(clock, out, err))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(Holdfast::exitCode)
                .setExecutionExceptionHandler(new ProblemPrinter())
                .execute(arguments);
    }

    private static int exitCode(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem.code().blame() == ErrorCode.Blame.CALLER ? ExitCode.PROBLEM : ExitCode.SYSTEM;
        }
        return failure instanceof CommandLine.ParameterException ? ExitCode.USAGE : ExitCode.INTERNAL;
    }

    /** A problem is a sentence with its code; anything else is a fault of ours and shows where it happened. */
    private static final class ProblemPrinter implements IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
                throws Exception {
            if (failure instanceof Problem problem) {
                command.getErr()
                        .println("holdfast: " + problem.getMessage() + " [" + problem.code() + " "
                                + problem.code().number() + "]");
                return exitCode(failure);
            }
            throw failure;
        }
    }
}
