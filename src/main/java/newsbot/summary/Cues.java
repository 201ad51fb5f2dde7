package newsbot.summary;

/** Which kinds of telling words a sentence has at all: most sentences have few, and looking closer is dear. */
record Cues(
        boolean says,
        boolean according,
        boolean accordingAfter,
        boolean meets,
        boolean met,
        boolean asks,
        boolean role) {
    static final Cues NONE = new Cues(false, false, false, false, false, false, false);

    static Cues in(String sentence, Lexicon lexicon) {
        return new Cues(
                lexicon.says().matcher(sentence).find(),
                lexicon.according().matcher(sentence).find(),
                sentence.contains("ə") || sentence.contains("’s") || sentence.contains("'s"),
                lexicon.meets().matcher(sentence).find(),
                lexicon.met().matcher(sentence).find(),
                lexicon.asks().matcher(sentence).find(),
                lexicon.role().matcher(sentence).find());
    }
}
