package newsbot.telegram;

import java.io.ByteArrayInputStream;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * The calls that go as multipart forms. The library reads their answers as messages; the envelope is
 * caught on the way.
 */
final class Uploads {
    private Uploads() {}

    static CompletableFuture<Answer> photo(OkHttpTelegramClient http, Outgoing.Photo photo)
            throws TelegramApiValidationException {
        PhotoCall call = NotMadeException.made(() -> call(photo));
        return http.executeAsync(call).thenApply(message -> call.answer());
    }

    private static PhotoCall call(Outgoing.Photo photo) {
        PhotoCall call = new PhotoCall(photo.chat().value(), file(photo.bytes(), photo.name()));
        call.setCaption(photo.html());
        call.setParseMode(BotMethods.HTML);
        call.setReplyMarkup(BotMethods.keyboard(photo.keyboard()));
        call.setMessageThreadId(photo.thread());
        return call;
    }

    static CompletableFuture<Answer> document(OkHttpTelegramClient http, Outgoing.Document document)
            throws TelegramApiValidationException {
        DocumentCall call = NotMadeException.made(() -> call(document));
        return http.executeAsync(call).thenApply(message -> call.answer());
    }

    private static DocumentCall call(Outgoing.Document document) {
        DocumentCall call = new DocumentCall(document.chat().value(), file(document.bytes(), document.name()));
        call.setCaption(document.html());
        call.setParseMode(BotMethods.HTML);
        call.setMessageThreadId(document.thread());
        return call;
    }

    private static InputFile file(byte[] bytes, String name) {
        return new InputFile(new ByteArrayInputStream(bytes), name);
    }

    private static Answer read(@Nullable Answer answer) {
        return answer == null ? Answer.unreadable("no answer") : answer;
    }

    private static final class PhotoCall extends SendPhoto {
        private volatile @Nullable Answer answer;

        PhotoCall(String chat, InputFile photo) {
            super(chat, photo);
        }

        Answer answer() {
            return read(answer);
        }

        @Override
        public Message deserializeResponse(String body) {
            answer = Answer.parse(body);
            return new Message();
        }
    }

    private static final class DocumentCall extends SendDocument {
        private volatile @Nullable Answer answer;

        DocumentCall(String chat, InputFile document) {
            super(chat, document);
        }

        Answer answer() {
            return read(answer);
        }

        @Override
        public Message deserializeResponse(String body) {
            answer = Answer.parse(body);
            return new Message();
        }
    }
}
