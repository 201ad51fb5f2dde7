package newsbot.story;

import newsbot.text.Sentences;
import newsbot.text.TelegramHtml;

/** Texts cut between sentences only. */
final class WholeSentences {
    private WholeSentences() {}

    /** How many units a text takes in a message. */
    static int length(String text) {
        return TelegramHtml.plain(TelegramHtml.escape(text)).length();
    }

    /** The text itself, or as many of its sentences from the first as fit into so many units; empty if the first does not. */
    static String fitting(String text, int room) {
        String clean = TelegramHtml.plain(TelegramHtml.escape(text));
        if (clean.length() <= room) {
            return clean;
        }
        int end = 0;
        int from = 0;
        for (String sentence : Sentences.split(clean, "")) {
            from = clean.indexOf(sentence, from) + sentence.length();
            if (from > room) {
                break;
            }
            end = from;
        }
        return clean.substring(0, end);
    }
}
