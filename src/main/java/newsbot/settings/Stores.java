package newsbot.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.db.PrivateFile;
import newsbot.db.StoreSettings;
import newsbot.settings.Kind.Wrong;
import org.jspecify.annotations.Nullable;

/** The address of the store, looked at without writing. */
final class Stores {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private static final Pattern KIND = Pattern.compile("(jdbc:)?[a-z0-9+]{1,20}:");

    private Stores() {}

    static Kind<StoreSettings> store() {
        return new Kind<>("jdbc:sqlite:FILE in a writable directory or jdbc:postgresql://HOST/DB", text -> {
            String url = text.strip();
            if (url.startsWith(SQLITE)) {
                check(file(url));
            } else if (!url.startsWith(POSTGRESQL) || url.length() == POSTGRESQL.length()) {
                throw new Wrong(shown(url) + " is no known store");
            }
            return new StoreSettings(url);
        });
    }

    /** What an operator should know of a store that is otherwise in order. */
    static List<String> warnings(StoreSettings store) {
        if (!store.url().startsWith(SQLITE)) {
            return List.of();
        }
        try {
            Path file = file(store.url());
            return Files.exists(file) && PrivateFile.isOpenToOthers(file)
                    ? List.of(
                            file + ": others than its owner can read or write the store, mode 600 expected (chmod 600)")
                    : List.of();
        } catch (IOException | Wrong e) {
            return List.of();
        }
    }

    private static Path file(String url) throws Wrong {
        String name = url.substring(SQLITE.length()).replaceFirst("^file:", "").replaceFirst("\\?.*$", "");
        if (name.isBlank() || name.equals(":memory:")) {
            throw new Wrong("a store without a file");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Wrong(Echo.value(name) + " is no file name");
        }
    }

    private static void check(Path file) throws Wrong {
        Path directory = file.toAbsolutePath().normalize().getParent();
        if (Files.isDirectory(file) || directory == null) {
            throw new Wrong(file + " is a directory");
        }
        if (!Files.exists(directory) && isPlain(file.getParent())) {
            directory = Path.of("").toAbsolutePath(); // a first start makes the directory, such as data, here
        }
        if (!Files.isDirectory(directory)) {
            throw new Wrong("no directory " + directory + " for " + file);
        }
        if (!Files.isWritable(directory)) {
            throw new Wrong("directory " + directory + " is not writable");
        }
    }

    private static boolean isPlain(@Nullable Path directory) {
        return directory != null && !directory.isAbsolute() && directory.getNameCount() == 1;
    }

    /** What of an address can hold no password: the kind of store. */
    private static String shown(String url) {
        Matcher kind = KIND.matcher(url);
        return kind.lookingAt() ? kind.group() + "…" : "text without jdbc:";
    }
}
