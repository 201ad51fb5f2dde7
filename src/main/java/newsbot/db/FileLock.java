package newsbot.db;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The right to use an SQLite file: one process at a time, given back by the system when the process dies. */
final class FileLock implements AutoCloseable {
    private final RandomAccessFile file;

    private FileLock(RandomAccessFile file) {
        this.file = file;
    }

    /**
     * Takes the lock beside the store.
     *
     * @throws StoreUnavailable when another process has it; the message names its process id
     */
    static FileLock take(Path store) {
        Path path = store.resolveSibling(store.getFileName() + ".lock");
        try {
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            PrivateFile.ensure(path); // who may read it could hold it for ever
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            if (!locked(file)) {
                byte[] pid = new byte[(int) Math.min(file.length(), 20)];
                file.readFully(pid);
                file.close();
                throw new StoreUnavailable(store + ": already running, pid "
                        + new String(pid, StandardCharsets.US_ASCII).strip()
                        + "; an SQLite store serves one process (for several use PostgreSQL)");
            }
            file.setLength(0);
            file.write(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
            return new FileLock(file);
        } catch (IOException fault) {
            throw new StoreUnavailable(store + ": no lock file can be written beside it (" + fault.getMessage()
                    + "); a directory that this user may write to is needed");
        }
    }

    private static boolean locked(RandomAccessFile file) throws IOException {
        try {
            return file.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException ignored) {
            // the system gives the lock back with the process at the latest
        }
    }
}
