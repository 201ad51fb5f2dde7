package newsbot.locale;

/** Plural categories of whole numbers, after Unicode CLDR's language plural rules. */
final class Plurals {
    private Plurals() {}

    static String category(String language, long number) {
        if (language.equals("ru")) {
            return russian(number);
        }
        return number == 1 ? "one" : "other";
    }

    private static String russian(long number) {
        long tens = number % 100;
        long ones = number % 10;
        if (ones == 1 && tens != 11) {
            return "one";
        }
        if (ones >= 2 && ones <= 4 && (tens < 12 || tens > 14)) {
            return "few";
        }
        return "many";
    }
}
