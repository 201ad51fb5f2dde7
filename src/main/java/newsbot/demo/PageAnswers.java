package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the bot says to what people do on the chat page, waited for as long as it may take. */
final class PageAnswers {
    private final World world;

    PageAnswers(World world) {
        this.world = world;
    }

    /** To the press of a button. */
    Answer pressed(String query) throws InterruptedException {
        Queries.CallbackAnswer answer = await(() -> world.queries().answerTo(query));
        ObjectNode result = Json.object().put("answered", answer != null);
        if (answer != null) {
            result.put("text", answer.text()).put("alert", answer.alert()).put("url", answer.url());
        }
        return Answer.json(200, result);
    }

    /** To an inline query. */
    Answer asked(String query) throws InterruptedException {
        JsonNode results = await(() -> world.queries().resultsFor(query));
        ObjectNode result = Json.object().put("answered", results != null);
        result.set("results", results == null ? Json.array() : results);
        return Answer.json(200, result);
    }

    private <T> @Nullable T await(Supplier<@Nullable T> answer) throws InterruptedException {
        long until = System.nanoTime() + Queries.OPEN_FOR.toNanos();
        T found = answer.get();
        while (found == null && System.nanoTime() < until) {
            world.awaitChange(world.version(), 500, TimeUnit.MILLISECONDS);
            found = answer.get();
        }
        return found;
    }
}
