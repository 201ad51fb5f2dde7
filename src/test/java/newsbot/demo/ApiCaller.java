package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A bot's side of the Bot API, as plain as can be. */
final class ApiCaller {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI api;
    private final String token;

    ApiCaller(TelegramBox box) {
        api = box.api();
        token = box.token();
    }

    record Reply(int status, JsonNode body, HttpResponse<String> http) {
        boolean ok() {
            return body.path("ok").asBoolean();
        }

        String description() {
            return body.path("description").asText();
        }

        JsonNode result() {
            return body.path("result");
        }
    }

    static ObjectNode params(Object... pairs) {
        ObjectNode params = Json.object();
        for (int i = 0; i < pairs.length; i += 2) {
            params.set((String) pairs[i], Json.of(pairs[i + 1]));
        }
        return params;
    }

    Reply call(String method, Object... pairs) throws IOException, InterruptedException {
        return reply(http.send(request(method, params(pairs)), HttpResponse.BodyHandlers.ofString()));
    }

    CompletableFuture<Reply> callAsync(String method, Object... pairs) {
        return http.sendAsync(request(method, params(pairs)), HttpResponse.BodyHandlers.ofString())
                .thenApply(ApiCaller::reply);
    }

    HttpRequest request(String method, ObjectNode params) {
        return HttpRequest.newBuilder(api.resolve("/bot" + token + "/" + method))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(params)))
                .build();
    }

    HttpResponse<String> raw(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static Reply reply(HttpResponse<String> response) {
        try {
            return new Reply(response.statusCode(), Json.parse(response.body()), response);
        } catch (IOException e) {
            return new Reply(response.statusCode(), Json.object(), response);
        }
    }
}
