package newsbot.article;

/** Marks of running text that hold in any language. */
final class Sentences {
    private static final String ENDS = ".!?…:;»”\"'’)]।。！？؟‟";

    private Sentences() {}

    static boolean ends(String text) {
        return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The length in letters of an alphabet: an ideograph or a syllable sign says as much as three. */
    static int weight(String text) {
        int weight = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            weight += c >= '\u2e80' && c <= '\uffdc' ? 3 : 1;
        }
        return weight;
    }
}
