package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a message says and how it is shown.
 *
 * @param text the text, or the caption of a picture or file
 * @param media a picture or file, or null
 * @param keyboard the {@code reply_markup}, or null
 * @param silent whether it came without a sound
 * @param preview the {@code link_preview_options}, or null
 * @param rich the blocks of a rich message ({@code RichBlock}), or null
 * @param source what the sender gave, markup included
 */
public record Content(
        FormattedText text,
        @Nullable Media media,
        @Nullable JsonNode keyboard,
        boolean silent,
        @Nullable JsonNode preview,
        @Nullable JsonNode rich,
        String source) {

    /**
     * A picture or a file.
     *
     * @param kind {@code photo} or {@code document}
     * @param url where a picture was fetched from; null for an upload
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Media(
            String kind, String fileId, @Nullable String url, String fileName, String contentType, byte[] bytes) {}

    static Content of(String text) {
        return new Content(FormattedText.plain(text), null, null, false, null, null, text);
    }

    Content withText(FormattedText other, String from, @Nullable JsonNode buttons, @Nullable JsonNode options) {
        return new Content(other, media, buttons, silent, options, null, from);
    }

    /** Another rich message in its place. */
    Content withRich(JsonNode blocks, String from, @Nullable JsonNode buttons) {
        return new Content(FormattedText.plain(RichText.plain(blocks)), media, buttons, silent, null, blocks, from);
    }

    Content withKeyboard(@Nullable JsonNode buttons) {
        return new Content(text, media, buttons, silent, preview, rich, source);
    }

    /** Whether readers would see no difference. */
    boolean looksLike(Content other) {
        return text.equals(other.text)
                && String.valueOf(rich).equals(String.valueOf(other.rich))
                && String.valueOf(keyboard).equals(String.valueOf(other.keyboard))
                && String.valueOf(preview).equals(String.valueOf(other.preview));
    }
}
