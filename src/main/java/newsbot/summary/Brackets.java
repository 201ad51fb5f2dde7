package newsbot.summary;

/** Editor's notes in brackets: a text that holds only part of one must not be quoted. */
final class Brackets {
    private Brackets() {}

    static boolean balanced(String text) {
        int round = 0;
        int square = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(' -> round++;
                case ')' -> round--;
                case '[' -> square++;
                case ']' -> square--;
                default -> {}
            }
            if (square < 0) {
                return false;
            }
        }
        return square == 0 && round <= 0;
    }
}
