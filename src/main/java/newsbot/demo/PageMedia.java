package newsbot.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cards, pictures and files that the chat page shows with messages. */
final class PageMedia {
    private final Demo demo;

    PageMedia(Demo demo) {
        this.demo = demo;
    }

    /** What a card for a link shows: title, lead, picture; nothing for links elsewhere. */
    Answer preview(String url) {
        ObjectNode card = Json.object();
        demo.languages().stream()
                .flatMap(language -> demo.site().stories(language).stream())
                .filter(story -> demo.site().page(story).toString().equals(url))
                .findFirst()
                .ifPresent(story -> card.put("site", SamplePage.SITE)
                        .put("title", story.title())
                        .put("text", story.standfirst())
                        .put("image", demo.site().address() + SamplePage.picture(story)));
        return Answer.json(200, card);
    }

    /** An uploaded picture or file. */
    Answer file(long chatId, long messageId) {
        Chat chat = demo.cast().chat(chatId);
        Content.Media named = chat == null
                ? null
                : chat.messages().stream()
                        .filter(message -> message.id() == messageId)
                        .map(message -> message.content().media())
                        .findFirst()
                        .orElse(null);
        Content.Media media = named == null ? null : uploaded(named);
        if (media == null) {
            return Answer.notFound();
        }
        boolean picture = media.kind().equals("photo");
        boolean jpeg = picture && media.bytes().length > 1 && (media.bytes()[0] & 0xff) == 0xff;
        Answer answer = Answer.of(
                200, !picture ? "application/octet-stream" : jpeg ? "image/jpeg" : "image/png", media.bytes());
        return picture ? answer : answer.with("Content-Disposition", "attachment");
    }

    /** The bytes of what was sent again by its file id stand with the message that brought them. */
    private Content.@Nullable Media uploaded(Content.Media named) {
        return Stream.concat(
                        Stream.of(named),
                        demo.box().world().chats().stream()
                                .flatMap(chat -> chat.messages().stream())
                                .flatMap(message ->
                                        Stream.ofNullable(message.content().media()))
                                .filter(media -> media.fileId().equals(named.fileId())))
                .filter(media -> media.bytes().length > 0)
                .findFirst()
                .orElse(null);
    }
}
