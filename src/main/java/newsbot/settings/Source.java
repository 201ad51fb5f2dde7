package newsbot.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A text of the configuration and the name that faults in it are reported under.
 *
 * @param name the file as the operator wrote it, or {@code packaged FILE}
 */
record Source(String name, String text) {

    /** The file's text, or null with the reason among the faults. */
    static @Nullable Source file(Path file, Faults faults) {
        try {
            return new Source(file.toString(), decoded(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            faults.add(file.toString(), "no such file, a readable YAML file expected");
        } catch (CharacterCodingException e) {
            faults.add(file.toString(), "not UTF-8 text, a YAML file in UTF-8 expected");
        } catch (IOException e) {
            String why = Files.isDirectory(file) ? "is a directory" : "cannot be read";
            faults.add(file.toString(), why + ", a readable YAML file expected");
        }
        return null;
    }

    /** A file of the {@code config} directory as it was when the program was built. */
    static Source packaged(String file) {
        try (InputStream in = Source.class.getResourceAsStream("/config/" + file)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: config/" + file);
            }
            return new Source("packaged " + file, decoded(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("packaged config/" + file, e);
        }
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
