package newsbot;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newsbot.settings.Echo;
import newsbot.settings.Nearest;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one line: where, what, what was expected. */
final class WrongUsage {
    private static final Map<Class<?>, String> KINDS = Map.of(
            int.class, "a whole number",
            Integer.class, "a whole number",
            boolean.class, "no value",
            URI.class, "an address that begins with http:// or https://",
            Path.class, "a file’s name");

    private WrongUsage() {}

    static String told(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing.getMissing().get(0));
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + ": given more than once, once expected";
        }
        String kind = argument == null || wrong.getValue() == null ? null : KINDS.get(argument.type());
        return kind == null
                ? String.valueOf(wrong.getMessage())
                : name(argument) + ": " + Echo.value(wrong.getValue()) + " given, " + kind + " expected";
    }

    /** Of a word that is none of those there are. */
    static String unknown(String word, String what, Collection<String> known) {
        return Echo.value(word) + ": unknown " + what + Nearest.suggestion(word, known) + ", "
                + (known.size() > 1 ? "one of " : "") + String.join(", ", known) + " expected";
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        String first = wrong.getUnmatched().get(0);
        if (wrong.isUnknownOption()) {
            return unknown(
                    first,
                    "option",
                    spec.options().stream()
                            .map(OptionSpec::longestName)
                            .sorted()
                            .toList());
        }
        Set<String> commands = spec.subcommands().keySet();
        if (!commands.isEmpty()) {
            return unknown(first, "command", commands);
        }
        List<PositionalParamSpec> places = spec.positionalParameters();
        return Echo.value(first) + ": too much, "
                + (places.isEmpty()
                        ? "options alone"
                        : "one " + places.stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" ")))
                + " expected";
    }

    private static String missing(ArgSpec argument) {
        if (!argument.isOption()) {
            return name(argument) + ": missing, " + description(argument) + " expected";
        }
        return name(argument) + ": without its " + argument.paramLabel() + ", "
                + KINDS.getOrDefault(argument.type(), description(argument)) + " expected";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The first sentence of an argument's own help, as part of another. */
    private static String description(ArgSpec argument) {
        String sentence = argument.description()[0].replaceFirst("( \\(default: .*\\))?\\.$", "");
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
