package newsbot.conversation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import newsbot.db.Database;
import newsbot.text.ShortHash;

/**
 * What people wrote, in the data of buttons, which hold 64 bytes (Bot API, InlineKeyboardButton): the words themselves
 * where they fit, else a mark under which the store keeps them for a month, without saying whose they are.
 */
final class ButtonWords {
    /** Bytes left when the button has said what it does. */
    static final int ROOM = 54;

    private static final char MARK = '#';
    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;

    ButtonWords(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** At most {@link #ROOM} bytes that stand for the words. */
    String data(String words) {
        if (words.charAt(0) != MARK && words.getBytes(StandardCharsets.UTF_8).length <= ROOM) {
            return words;
        }
        String name = ShortHash.of(words);
        Instant now = clock.instant();
        database.update(handle -> {
            handle.createUpdate("delete from button_words where made < :old")
                    .bind("old", now.minus(KEPT).toEpochMilli())
                    .execute();
            handle.createUpdate("insert into button_words(name, words, made) values (:name, :words, :made)"
                            + " on conflict (name) do update set made = excluded.made")
                    .bind("name", name)
                    .bind("words", words)
                    .bind("made", now.toEpochMilli())
                    .execute();
        });
        return MARK + name;
    }

    /** @throws StaleButton when the words are not kept any more, or the data says none */
    String words(String data) {
        if (data.isEmpty()) {
            throw new StaleButton();
        }
        if (data.charAt(0) != MARK) {
            return data;
        }
        return database.read(handle -> handle.createQuery("select words from button_words where name = :name")
                        .bind("name", data.substring(1))
                        .mapTo(String.class)
                        .findOne())
                .orElseThrow(StaleButton::new);
    }
}
