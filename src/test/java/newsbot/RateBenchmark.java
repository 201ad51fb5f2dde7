package newsbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newsbot.bench.Row;
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
    private static final int READERS = Integer.getInteger("bench.readers", 10_000);
    private static final int WARM = 15;
    private static final int ROUNDS = 9;
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
        try (Newsbot newsbot =
                new Newsbot(unlimited(DemoSettings.of(demo, store, Duration.ofSeconds(1), false)), Clock.systemUTC())) {
            newsbot.start();
            await().atMost(LIMIT).until(() -> demo.site().visitsToFeed("en").size() >= 2);
            List<Double> bot = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            long ownCpu = 0;
            long bareCpu = 0;
            // in turns, so that what else the machine does meets both; the first rounds warm up
            for (int round = 0; round < WARM + ROUNDS; round++) {
                long began = cpu();
                List<Journal.Call> sent = broadcast(demo, "The story of round " + round + " of the comparison");
                double own = Bench.rate(sent);
                long between = cpu();
                double other = bare(demo, sent);
                if (round >= WARM) {
                    bot.add(own);
                    bare.add(other);
                    ownCpu += between - began;
                    bareCpu += cpu() - between;
                }
            }
            double messages = 1e6 * ROUNDS * READERS;
            Row.SHARE.measured(median(bot) / median(bare), median(bot), median(bare));
            Row.SHARE_CPU.measured(ownCpu / messages, bareCpu / messages);
        } finally {
            demo.close();
        }
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
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
        List<String> bodies =
                calls.stream().map(call -> call.params().toString()).toList();
        MediaType type = MediaType.get("application/json");
        for (String body : bodies) {
            http.newCall(new Request.Builder()
                            .url(url)
                            .post(RequestBody.create(body, type))
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
            Row.PLANNING.measured(planned(database, 1), planned(database, 2));
        }
    }

    /** Seconds that planning a story for everybody took. */
    private static double planned(Database database, int story) {
        long began = System.nanoTime();
        int planned = database.write(handle -> new Posts()
                .plan(
                        handle,
                        story,
                        Language.EN,
                        Set.of("iran"),
                        List.<ChatId>of(),
                        Clock.systemUTC().instant(),
                        Clock.systemUTC().instant()));
        assertThat(planned).isEqualTo(SUBSCRIBERS);
        return (System.nanoTime() - began) / 1e9;
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
