package newsbot.demo;

/**
 * A character reference in Telegram's HTML: four names and every number; anything else that begins
 * with an ampersand is that ampersand.
 *
 * @param end index after the reference
 */
record CharacterReference(String text, int end) {

    static CharacterReference at(String html, int start) {
        int end = start + 1;
        String decoded;
        if (end < html.length() && html.charAt(end) == '#') {
            boolean hex = end + 1 < html.length() && html.charAt(end + 1) == 'x';
            int radix = hex ? 16 : 10;
            end += hex ? 2 : 1;
            int digits = end;
            while (end < html.length() && Character.digit(html.charAt(end), radix) >= 0 && html.charAt(end) < 128) {
                end++;
            }
            decoded = end - start >= 10 ? "" : character(html.substring(digits, end), radix);
        } else {
            while (end < html.length() && isLetter(html.charAt(end))) {
                end++;
            }
            decoded = switch (html.substring(start + 1, end)) {
                case "lt" -> "<";
                case "gt" -> ">";
                case "amp" -> "&";
                case "quot" -> "\"";
                default -> "";
            };
        }
        if (decoded.isEmpty()) {
            return new CharacterReference("&", start + 1);
        }
        boolean closed = end < html.length() && html.charAt(end) == ';';
        return new CharacterReference(decoded, closed ? end + 1 : end);
    }

    private static String character(String digits, int radix) {
        int code = digits.isEmpty() ? 0 : Integer.parseInt(digits, radix);
        return code == 0 || code >= Character.MAX_CODE_POINT ? "" : Character.toString(code);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
