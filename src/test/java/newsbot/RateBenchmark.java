package newsbot;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newsbot.db.Database;
import newsbot.db.StoreSettings;
import newsbot.demo.Demo;
import newsbot.demo.Journal;
import newsbot.demo.Limits;
import newsbot.demo.SampleStory;
import newsbot.faults.Bench;
import newsbot.news.ChatId;
import newsbot.news.Language;
import newsbot.outbox.Posts;
import newsbot.settings.Settings;
import newsbot.telegram.TelegramSettings;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast the bot is when nothing limits it, beside a loop that only posts; and how fast it plans. */
final class RateBenchmark {
    private static final long FIRST = 1_000_001;
    private static final int READERS = Integer.getInteger("bench.readers", 60_000);
    private static final int SUBSCRIBERS = Integer.getInteger("bench.subscribers", 1_000_000);

    /** As many calls at once as the bot makes at the most. */
    private static final int AT_ONCE = 400;

    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    Path folder = Path.of("");

    @Test
    void shareOfABareLoop() throws InterruptedException {
        StoreSettings store = new StoreSettings("jdbc:sqlite:" + folder.resolve("newsbot.db"));
        subscribe(store, READERS);
        Demo demo = Demo.start(0, Clock.systemUTC());
        demo.box().limits().set(Limits.Rules.OFF);
        demo.box().world().people(FIRST, READERS, "en");
        try (Newsbot bot =
                new Newsbot(unlimited(DemoSettings.of(demo, store, Duration.ofSeconds(1), false)), Clock.systemUTC())) {
            bot.start();
            await().atMost(LIMIT).until(() -> demo.site().visitsToFeed("en").size() >= 2);
            broadcast(demo, "A story to warm up with");
            long before = cpu();
            List<Journal.Call> sent = broadcast(demo, "A story that is measured");
            double own = Bench.rate(sent);
            double ownCpu = (cpu() - before) / 1e6 / READERS;
            bare(demo, sent);
            before = cpu();
            double bare = bare(demo, sent);
            double bareCpu = (cpu() - before) / 1e6 / READERS;
            Bench.report("limits off: the bot", "%.0f a second, CPU %.2f ms a message with the server's", own, ownCpu);
            Bench.report(
                    "limits off: a bare loop", "%.0f a second, CPU %.2f ms a message with the server's", bare, bareCpu);
            Bench.report("limits off: the bot's share of the bare loop's rate", "%.2f", own / bare);
        } finally {
            demo.close();
        }
    }

    private static List<Journal.Call> broadcast(Demo demo, String title) {
        demo.box().journal().clear();
        demo.site().publish(SampleStory.of("en", "POLITICS", title));
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> demo.box().journal().size() >= READERS);
        return demo.box().journal().where(call -> call.text().contains(title));
    }

    /** Posts the same bodies to the same server. */
    private static double bare(Demo demo, List<Journal.Call> calls) throws InterruptedException {
        demo.box().journal().clear();
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        OkHttpClient http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new okhttp3.ConnectionPool(AT_ONCE, 10, TimeUnit.SECONDS))
                .build();
        CountDownLatch left = new CountDownLatch(calls.size());
        String url = demo.api() + "/bot" + demo.token() + "/sendMessage";
        for (Journal.Call call : calls) {
            ObjectNode body = call.params();
            http.newCall(new Request.Builder()
                            .url(url)
                            .post(RequestBody.create(body.toString(), MediaType.get("application/json")))
                            .build())
                    .enqueue(new Callback() {
                        @Override
                        public void onFailure(Call failed, IOException fault) {
                            left.countDown();
                        }

                        @Override
                        public void onResponse(Call done, Response response) throws IOException {
                            try (response) {
                                response.body().string();
                            } finally {
                                left.countDown();
                            }
                        }
                    });
        }
        if (!left.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the bare loop hangs");
        }
        dispatcher.executorService().shutdown();
        http.connectionPool().evictAll();
        return Bench.rate(demo.box().journal().all());
    }

    private static Settings unlimited(Settings settings) {
        TelegramSettings telegram = settings.telegram();
        return new Settings(
                settings.site(),
                settings.article(),
                settings.feeds(),
                new TelegramSettings(
                        telegram.token(), telegram.api(), new TelegramSettings.Limits(100_000, 1_000, 6_000), false),
                settings.onUncertain(),
                settings.admins(),
                List.of(),
                settings.store(),
                settings.topics(),
                settings.http(),
                settings.fetch(),
                settings.summaries(),
                settings.keep(),
                List.of());
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    @Test
    void planning() {
        StoreSettings store = new StoreSettings("jdbc:sqlite:" + folder.resolve("newsbot.db"));
        subscribe(store, SUBSCRIBERS);
        try (Database database = Database.open(store)) {
            for (int story = 1; story <= 2; story++) {
                long began = System.nanoTime();
                int id = story;
                int planned = database.write(handle -> new Posts()
                        .plan(
                                handle,
                                id,
                                Language.EN,
                                Set.of("iran"),
                                List.<ChatId>of(),
                                Clock.systemUTC().instant(),
                                Clock.systemUTC().instant()));
                Bench.report(
                        "planning " + planned + " deliveries on SQLite, story " + story,
                        "%.1f s, heap at most %d MB",
                        (System.nanoTime() - began) / 1e9,
                        Runtime.getRuntime().maxMemory() / 1_048_576);
            }
        }
    }

    private static void subscribe(StoreSettings store, int readers) {
        try (Database database = Database.open(store)) {
            database.update(handle -> {
                handle.createUpdate("with recursive n(i) as (select :first union all select i + 1 from n"
                                + " where i < :last) insert into subscribers(chat, state, kind, language, since)"
                                + " select i, 'active', 'private', 'en', 0 from n")
                        .bind("first", FIRST)
                        .bind("last", FIRST + readers - 1)
                        .execute();
                handle.execute("insert into follows(chat, topic) select chat, 'all' from subscribers");
            });
        }
    }
}
