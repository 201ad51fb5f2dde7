package newsbot.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class UpgradeTest {
    @ParameterizedTest
    @EnumSource(TestStore.class)
    void storeOfTheFirstVersionKeepsWhatWaitsInIt(TestStore store) {
        StoreSettings settings = store.settings();
        Flyway.configure()
                .dataSource(settings.url(), null, null)
                .target("1")
                .load()
                .migrate();
        Jdbi.create(settings.url()).useHandle(handle -> {
            handle.execute("insert into posts(id, kind, story, created) values (1, 'story', 1, 0)");
            handle.execute("insert into deliveries(post, chat, state, due) values (1, '7', 0, 0)");
        });
        try (Database upgraded = Database.open(settings)) {
            upgraded.update(handle -> handle.execute("update alert_numbers set last = 5"));
            long waiting = upgraded.read(handle -> handle.createQuery("select count(*) from deliveries where state = 0")
                    .mapTo(Long.class)
                    .one());
            assertThat(waiting).isEqualTo(1);
        }
    }
}
