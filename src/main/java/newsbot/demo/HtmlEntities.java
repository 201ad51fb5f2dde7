package newsbot.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns closed tags into entities, as Telegram does. */
final class HtmlEntities {
    private final List<Entity> entities;

    HtmlEntities(List<Entity> entities) {
        this.entities = entities;
    }

    void close(String tag, @Nullable String argument, int offset, CharSequence text) {
        int length = text.length() - offset;
        switch (tag) {
            case "b", "strong" -> add("bold", offset, length, null);
            case "i", "em" -> add("italic", offset, length, null);
            case "u", "ins" -> add("underline", offset, length, null);
            case "s", "strike", "del" -> add("strikethrough", offset, length, null);
            case "tg-spoiler", "span" -> add("spoiler", offset, length, null);
            case "code" -> code(argument, offset, length);
            case "pre" -> pre(offset, length);
            case "a" -> link(argument, offset, length, text);
            case "blockquote" -> add(argument == null ? "blockquote" : "expandable_blockquote", offset, length, null);
            case "tg-emoji" -> emoji(argument, offset, length);
            case "tg-time" -> add("date_time", offset, length, argument);
            default -> throw new IllegalArgumentException(tag);
        }
    }

    private void add(String type, int offset, int length, @Nullable String argument) {
        entities.add(new Entity(type, offset, length, argument));
    }

    private void code(@Nullable String language, int offset, int length) {
        add("code", offset, length, language);
    }

    /** {@code pre} around {@code code} of the same length is one block with a language. */
    private void pre(int offset, int length) {
        @Nullable String language = null;
        if (!entities.isEmpty()) {
            Entity last = entities.get(entities.size() - 1);
            if (last.type().equals("code") && last.offset() == offset && last.length() == length) {
                entities.remove(entities.size() - 1);
                language = last.argument();
            }
        }
        add("pre", offset, length, language);
    }

    /** A link that Telegram doesn't take is dropped without a word; its text stays. */
    private void link(@Nullable String href, int offset, int length, CharSequence text) {
        String url = href == null || href.isEmpty()
                ? text.subSequence(offset, offset + length).toString()
                : href;
        String checked = Links.checked(url);
        if (checked != null) {
            add("text_link", offset, length, checked);
        }
    }

    private void emoji(@Nullable String id, int offset, int length) {
        if (id == null || !id.matches("[1-9][0-9]{0,18}")) {
            throw Refusal.bad("can't parse entities: Invalid custom emoji identifier specified");
        }
        add("custom_emoji", offset, length, id);
    }
}
