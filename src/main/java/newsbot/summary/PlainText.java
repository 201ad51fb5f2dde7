package newsbot.summary;

import java.util.Arrays;
import java.util.List;
import newsbot.news.Article;
import newsbot.news.Article.Block;
import newsbot.news.Language;
import newsbot.text.LanguageGuess;

/** Articles as plain text: the first line is the title, which may be empty; an empty line parts paragraphs. */
public final class PlainText {
    private PlainText() {}

    /** The article; title and body may be empty, the language is told by the letters. */
    public static Article read(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int line = body.indexOf('\n');
        String title = fold(line < 0 ? body : body.substring(0, line));
        String rest = line < 0 ? "" : body.substring(line + 1);
        List<Block> blocks = Arrays.stream(rest.split("(?>\\R)[ \\t]*(?>\\R)|(?>\\R)(?=[ \\t]*[–—-] )"))
                .map(PlainText::fold)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(Block::paragraph)
                .toList();
        return new Article(
                null,
                title,
                null,
                null,
                null,
                null,
                null,
                LanguageGuess.told(rest).map(Language::new).orElse(null),
                blocks);
    }

    private static String fold(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
