package newsbot.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Another process on the same store, which only PostgreSQL allows. */
public final class Rival {
    private Rival() {}

    /** It is in the middle of planning when something is done; that has to wait until the rest is planned, too. */
    public static void plans(Database database, Runnable done, Consumer<Handle> rest) {
        CompletableFuture<Void> waiting = new CompletableFuture<>();
        database.update(planning -> {
            database.queue(planning, Database.NUMBERING);
            waiting.completeAsync(() -> {
                done.run();
                return null;
            });
            awaitWaiting(database);
            rest.accept(planning);
        });
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(30));
    }

    /** Waits until a transaction waits for another. */
    public static void awaitWaiting(Database database) {
        await().atMost(Duration.ofSeconds(5))
                .until(() -> database.<Long, RuntimeException>read(
                                handle -> handle.createQuery("select count(*) from pg_locks l"
                                                + " join pg_stat_activity a on a.pid = l.pid"
                                                + " where not l.granted and a.datname = current_database()")
                                        .mapTo(Long.class)
                                        .one())
                        > 0);
    }
}
