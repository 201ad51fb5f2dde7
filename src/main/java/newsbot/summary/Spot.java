package newsbot.summary;

import newsbot.summary.Names.Mention;

/**
 * A name where it stands in a sentence, with the words near it that may tell of its bearer.
 *
 * @param sentence an author's own words, quoted text blanked out
 * @param before the words ahead of it, from the name before at the earliest
 * @param after the words behind it, over other names too
 * @param gap the words behind it, up to the next name
 * @param behindQuote whether the sentence is what follows a quote
 */
record Spot(String sentence, Mention mention, String before, String after, String gap, boolean behindQuote) {
    /** How many characters around a name are looked at. */
    static final int NEAR = 320;

    /**
     * The spot of a mention.
     *
     * @param from where the mention before ends
     * @param to where the next mention begins
     */
    static Spot of(String sentence, Mention mention, int from, int to, boolean behindQuote) {
        int near = mention.end() + NEAR;
        return new Spot(
                sentence,
                mention,
                sentence.substring(Math.max(from, mention.start() - NEAR), mention.start()),
                sentence.substring(mention.end(), Math.min(sentence.length(), near)),
                sentence.substring(mention.end(), Math.max(mention.end(), Math.min(to, near))),
                behindQuote);
    }
}
