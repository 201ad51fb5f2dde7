package newsbot.summary;

import java.util.Locale;

/** Russian words for what people are, bent back into the nominative where their endings allow it. */
final class RussianRoles {
    private RussianRoles() {}

    /** The role itself when it is in the nominative or its endings say nothing sure. */
    static String nominative(String role) {
        String[] parts = role.split(",\\s*");
        StringBuilder out = new StringBuilder();
        for (String part : parts) {
            out.append(out.isEmpty() ? "" : ", ").append(phrase(part.strip()));
        }
        return out.toString();
    }

    private static String phrase(String phrase) {
        String[] words = phrase.split("\\s+");
        StringBuilder out = new StringBuilder();
        boolean noun = false;
        for (String word : words) {
            String bare = noun ? word : word(word);
            noun = noun || (!isAdjective(word) && !word.equals("и"));
            if (word.equals("и")) {
                noun = false;
            }
            out.append(out.isEmpty() ? "" : " ").append(bare);
        }
        return out.toString();
    }

    private static boolean isAdjective(String word) {
        return word.toLowerCase(Locale.ROOT).matches(".*(?:ый|ий|ой|ым|им|ого|его)")
                && !word.toLowerCase(Locale.ROOT).endsWith("герой");
    }

    private static String word(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        if (low.matches(".*(?:ск|цк|ущ|ющ|ащ|ящ|ш|к)(?:им|ого|его)")) {
            return word.replaceFirst("(?:им|ого|его)$", "ий");
        }
        if (low.matches(".*[нвртлм](?:ым|ого)")) {
            return word.replaceFirst("(?:ым|ого)$", "ый");
        }
        if (low.matches(".*(?:лог|ик|ист|ент|рт|нт|тор|ер|ёр|вед|граф|ат|ор|ур|ир|ом|ед|ог)ом")) {
            return word.substring(0, word.length() - 2);
        }
        if (low.matches(".*(?:лог|ист|ент|рт|тор|вед|граф|ик)а") && !low.endsWith("политика")) {
            return word.substring(0, word.length() - 1);
        }
        if (low.endsWith("телем")
                || low.endsWith("ателя")
                || low.endsWith("ителя")
                || low.endsWith("арем")
                || low.endsWith("аря")) {
            return word.replaceFirst("(?:ем|я)$", "ь");
        }
        return low.equals("главой") || low.equals("главы") ? "глава" : word;
    }
}
