package newsbot.summary;

import java.util.regex.Pattern;

/** Short sentences in which a newsroom tells whom it asked: they lead to what is said and say nothing themselves. */
final class EditorialFrame {
    private static final int MOST_WORDS = 25;
    private static final Pattern EN = words("(?:we|our|caliber\\.az)\\b.*\\b(?:asked|put|turned|spoke|talked|discussed"
            + "|interviewed|reached|approached|sat down|presents?|brought together|guests?|interlocutors?|questions)"
            + "|(?:answer(?:s|ed)?|questions|conversation|interview)\\b.*\\b(?:our|us|caliber\\.az)");
    private static final Pattern RU = words("(?:мы|наш\\p{L}*|caliber\\.az)\\b.*\\b(?:спросил\\p{L}*|попросил\\p{L}*"
            + "|обратил\\p{L}+|поговорил\\p{L}*|побеседовал\\p{L}*|узнал\\p{L}*|задал\\p{L}*|представля\\p{L}+|гост\\p{L}+"
            + "|собеседник\\p{L}*|вопрос\\p{L}*)"
            + "|(?:вопрос\\p{L}*|интервью|бесед\\p{L}*)\\b.*\\b(?:нам|наш\\p{L}*|caliber\\.az)");
    private static final Pattern AZ = words(
            "suallarımız\\p{L}*|qonağımız\\p{L}*|həmsöhbətimiz\\p{L}*"
                    + "|\\p{L}+(?:soruşduq|etdik)"
                    + "|(?:biz|bizim|caliber\\.az)\\b.*\\b(?:soruşduq|soruşub|müraciət|söhbət|müsahibə\\p{L}*|təqdim|sual\\p{L}*)");

    private EditorialFrame() {}

    /** Whether a sentence, not quoted, is one. */
    static boolean matches(String sentence, String languageCode) {
        Pattern frame = switch (languageCode) {
            case "ru" -> RU;
            case "az" -> AZ;
            default -> EN;
        };
        return Terms.words(sentence) <= MOST_WORDS && frame.matcher(sentence).find();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?iUs)\\b(?:" + alternatives + ")\\b");
    }
}
