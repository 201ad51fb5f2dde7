package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Bot API's front door: token, method, parameters, faults, envelope (Bot API, "Making
 * requests"). Method names in any case.
 */
final class BotApi {
    static final String PREFIX = "/bot";

    private final String token;
    private final Journal journal;
    private final Faults faults;
    private final Map<String, ApiMethod> methods = new HashMap<>();

    BotApi(String token, Journal journal, Faults faults) {
        this.token = token;
        this.journal = journal;
        this.faults = faults;
    }

    BotApi with(Map<String, ApiMethod> more) {
        methods.putAll(more);
        return this;
    }

    Answer answer(Request request) throws InterruptedException {
        long arrived = System.nanoTime();
        int slash = request.path().indexOf('/', 1);
        if (slash < 0) {
            return new Refusal(404, "Not Found", null).answer();
        }
        String given = URLDecoder.decode(request.path().substring(PREFIX.length(), slash), StandardCharsets.UTF_8);
        if (!given.equals(token)) {
            return new Refusal(401, "Unauthorized", null).answer();
        }
        String name = request.path().substring(slash + 1).toLowerCase(Locale.ROOT);
        try {
            return called(name, Params.of(request), arrived);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private Answer called(String name, Params params, long arrived) throws InterruptedException {
        @Nullable Effect effect = faults.of(name, params.text("chat_id"));
        Answer instead = effect == null ? null : effect.instead();
        if (instead != null) {
            boolean answered = instead.ending() == Answer.Ending.WHOLE;
            note(name, params, arrived, answered ? instead.status() : 0, "fault");
            return instead;
        }
        Answer answer;
        try {
            answer = Answer.json(200, envelope(method(name).call(params)));
            note(name, params, arrived, 200, "");
        } catch (Refusal refusal) {
            note(name, params, arrived, refusal.code(), refusal.description());
            answer = refusal.answer();
        }
        return effect == null ? answer : effect.spoil(answer);
    }

    private void note(String name, Params params, long arrived, int code, String description) {
        if (!name.equals("getupdates")) {
            journal.add(arrived, name, params, code, description);
        }
    }

    private ApiMethod method(String name) {
        ApiMethod method = methods.get(name);
        if (method == null) {
            throw new Refusal(404, "Not Found: method not found", null);
        }
        return method;
    }

    private static ObjectNode envelope(JsonNode result) {
        ObjectNode envelope = Json.object().put("ok", true);
        envelope.set("result", result);
        return envelope;
    }
}
