package newsbot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import newsbot.settings.Echo;
import newsbot.subscription.Roster;

/** A file of chats as JSON lines, as {@code export} writes it; read line by line, however large it is. */
final class RosterFile implements Roster.Source<Unreadable> {
    private static final int SHOWN = 10;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The mark's bytes in UTF-8, a byte a character. */
    private static final String MARK_BYTES = "\u00EF\u00BB\u00BF";

    /** Characters, far more than anybody's blank lines. */
    private static final int HEAD = 4_096;

    private final Path file;
    private final Outside outside;
    private final Progress progress;
    private long entries;
    private long faults;

    RosterFile(Path file, Outside outside, Progress progress) {
        this.file = file;
        this.outside = outside;
        this.progress = progress;
    }

    /** How many chats were read. */
    long entries() {
        return entries;
    }

    /**
     * Gives the chats to a taker. After the first fault nothing more is given, but the other faults are still told.
     *
     * @throws Unreadable at once if it is another kind of file, at the end if it held no chat or any fault
     * @throws Unavailable when the file cannot be read
     */
    @Override
    public void each(Consumer<Roster.Entry> taker) throws Unreadable {
        // a byte a character, so that lines are told apart before they are decoded
        try (BufferedReader lines = Files.newBufferedReader(file, ISO_8859_1)) {
            refuseOtherKinds(lines);
            long total = Files.isRegularFile(file) ? Files.size(file) : 0;
            long read = 0;
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                read += line.length() + 1L;
                take(line, number, taker);
                progress.at(read, total);
            }
        } catch (IOException e) {
            throw new Unavailable(file + ": cannot be read, a file that export wrote expected");
        }
        if (faults > SHOWN) {
            outside.err().println("… and " + (faults - SHOWN) + " faults more");
        }
        if (faults > 0) {
            throw new Unreadable("nothing imported, " + faults + (faults == 1 ? " line is" : " lines are") + " wrong");
        }
        if (entries == 0) {
            throw new Unreadable(file + ": nothing in it, at least one chat as export writes it expected");
        }
    }

    /** Before any line is read: a picture's or an archive's first line may be as long as the file. */
    private void refuseOtherKinds(BufferedReader lines) throws IOException, Unreadable {
        char[] head = new char[HEAD];
        lines.mark(HEAD);
        int length = Math.max(0, lines.read(head));
        lines.reset();
        String begin = new String(head, 0, length);
        if (begin.startsWith(MARK_BYTES)) {
            begin = begin.substring(MARK_BYTES.length());
        }
        if (!begin.isBlank() && !begin.stripLeading().startsWith("{") || begin.indexOf('\0') >= 0) {
            throw new Unreadable(file + ": no export of newsbot, lines of JSON as export writes them expected");
        }
    }

    private void take(String bytes, long number, Consumer<Roster.Entry> taker) {
        try {
            String line = decoded(bytes);
            if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
                line = line.substring(1);
            }
            if (line.isBlank()) {
                return;
            }
            Roster.Entry entry = RosterJson.read(line);
            if (faults == 0) {
                taker.accept(entry);
                entries++;
            }
        } catch (Unreadable e) {
            faults++;
            if (faults <= SHOWN) {
                progress.wipe();
                outside.err().println(Echo.line(file + ":" + number + ": " + e.what()));
            }
        }
    }

    private static String decoded(String bytes) throws Unreadable {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("not UTF-8, a line that export wrote expected");
        }
    }
}
