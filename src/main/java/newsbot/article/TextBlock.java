package newsbot.article;

import newsbot.news.Article.Kind;
import org.jsoup.nodes.Element;

/**
 * A run of text as a reader sees it: what stands between two line or block breaks.
 *
 * @param holder the element that holds it most closely
 * @param text white space folded
 * @param linked how many of its characters are links' text
 * @param strong whether all of it is bold or italic
 */
record TextBlock(Element holder, Kind kind, String text, int linked, boolean strong) {

    int length() {
        return text.length();
    }

    double linkDensity() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    /** Whether it ends as sentences do, in any of the scripts we meet. */
    boolean endsAsSentence() {
        return Sentences.ends(text);
    }

    /** Whether it reads like running text rather than like a label. */
    boolean isProse() {
        if (kind == Kind.HEADING || linkDensity() > 0.4) {
            return false;
        }
        int weight = Sentences.weight(text);
        return weight >= 80 || (weight >= 25 && endsAsSentence());
    }
}
