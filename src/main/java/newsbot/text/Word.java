package newsbot.text;

/**
 * A word where it stands in a text: {@code text} is the text from {@code start} (inclusive) to {@code
 * end} (exclusive), in UTF-16 units.
 *
 * @param hyphenBefore whether a hyphen joins it to the word before
 * @param hyphenAfter whether a hyphen joins it to the word after
 * @param quoted whether it stands alone between quotation marks, as names of clubs and firms do
 * @param startsClause whether a full stop, colon or the like parts it from the word before
 */
public record Word(
        String text,
        int start,
        int end,
        boolean hyphenBefore,
        boolean hyphenAfter,
        boolean quoted,
        boolean startsClause) {

    /** The word without the dots of {@code U.S.} and without invisible characters. */
    public String letters() {
        for (int i = 0; i < text.length(); i++) {
            if (!Words.isVisible(text.charAt(i))) {
                return text.codePoints()
                        .filter(Words::isVisible)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }
}
