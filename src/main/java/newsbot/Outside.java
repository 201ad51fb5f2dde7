package newsbot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * What a command has of the outside. Its streams are UTF-8 whatever the locale.
 *
 * @param in standard input
 * @param out results and nothing else
 * @param err progress and what went wrong
 * @param variables the environment
 * @param terminal whether progress is watched on a terminal, which the launcher finds out
 */
record Outside(InputStream in, PrintStream out, PrintStream err, Map<String, String> variables, boolean terminal) {

    /** The process's own. */
    static Outside ofProcess() {
        return new Outside(
                new FileInputStream(FileDescriptor.in),
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8),
                System.getenv(),
                Boolean.getBoolean("newsbot.terminal"));
    }
}
