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
 * @param eligible whether it can stand alone: no heading, no fragment, no boilerplate
 */
record Candidate(int block, String text, boolean eligible) {
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
                    candidates.add(new Candidate(i, bare, standsAlone(bare)));
                }
            }
        }
        return candidates;
    }

    private static boolean standsAlone(String sentence) {
        return Terms.words(sentence) >= SHORTEST
                && sentence.length() <= LONGEST
                && Brackets.balanced(sentence)
                && !Turns.endsAsking(sentence)
                && !sentence.endsWith(":")
                && !Boilerplate.matches(sentence);
    }

    /** Whether every quotation mark in it has its partner. */
    boolean evenlyQuoted() {
        int curly = 0;
        int straight = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '“', '«', '„' -> curly++;
                case '”', '»' -> curly--;
                case '"' -> straight++;
                default -> {}
            }
        }
        return straight % 2 == 0 && (curly == 0 || text.indexOf('„') >= 0);
    }
}
