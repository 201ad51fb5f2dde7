package newsbot.conversation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import newsbot.telegram.Button;

/** What pressing a button does to the chat; the notice pops up for a moment, empty for none. */
sealed interface Pressed {
    String notice();

    /** The message under which the button stands becomes this. */
    record Becomes(String notice, Reply reply) implements Pressed {}

    /** Only the buttons change. */
    record Buttons(String notice, List<List<Button>> keyboard) implements Pressed {}

    /** A new message comes. */
    record Answered(String notice, Reply reply) implements Pressed {}

    /** A new message comes when it is ready, which may take some seconds. */
    record Coming(String notice, CompletableFuture<Reply> reply) implements Pressed {}

    /** Nothing but the notice. */
    record Noticed(String notice) implements Pressed {}
}
