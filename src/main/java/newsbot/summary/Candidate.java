package newsbot.summary;

import java.util.ArrayList;
import java.util.List;
import newsbot.news.Article;
import newsbot.news.Article.Block;
import newsbot.news.Article.Kind;
import newsbot.text.Sentences;

/**
 * A sentence that may stand in a summary.
 *
 * @param block the index of the block it stands in
 * @param text verbatim, a leading dash aside
 * @param usable whether it says something by itself: no fragment, no question, no boilerplate
 * @param whole whether every quotation mark in it has its partner
 */
record Candidate(int block, String text, boolean usable, boolean whole) {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 600;

    static List<Candidate> of(Article article, String languageCode) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < article.blocks().size(); i++) {
            Block block = article.blocks().get(i);
            if (block.kind() == Kind.HEADING) {
                continue;
            }
            for (String sentence : Sentences.split(block.text(), languageCode)) {
                String bare = sentence.replaceFirst("^[\\s–—−-]+(?=[\\p{L}\"“«„])", "");
                if (!bare.isEmpty() && bare.chars().anyMatch(Character::isLetterOrDigit)) {
                    candidates.add(new Candidate(i, bare, isUsable(bare), QuoteMarks.balanced(bare)));
                }
            }
        }
        return candidates;
    }

    private static boolean isUsable(String sentence) {
        return Terms.words(sentence) >= SHORTEST
                && sentence.length() <= LONGEST
                && Brackets.balanced(sentence)
                && !Turns.endsAsking(sentence)
                && !sentence.endsWith(":")
                && !Boilerplate.matches(sentence);
    }

    /** Whether it can stand alone. */
    boolean eligible() {
        return usable && whole;
    }
}
