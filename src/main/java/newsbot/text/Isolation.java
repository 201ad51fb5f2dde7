package newsbot.text;

/** Keeps text that runs from right to left from reordering what stands around it. */
public final class Isolation {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private Isolation() {}

    /**
     * The text itself, or where a part of it runs from right to left the text within the marks that isolate it (Unicode
     * Standard Annex 9, FSI and PDI); two UTF-16 units longer then.
     */
    public static String of(String text) {
        return text.codePoints().anyMatch(Isolation::runsFromTheRight)
                ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
                : text;
    }

    private static boolean runsFromTheRight(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING -> true;
            default -> false;
        };
    }
}
