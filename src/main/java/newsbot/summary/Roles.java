package newsbot.summary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The role that the words before or behind a name give its bearer: "the historian NAME", "NAME, a historian". */
final class Roles {
    private static final Pattern APPOSITION =
            Pattern.compile("^\\s*[,(–—]\\s*(?:who is |who was |is |is an? )?((?:[^,;.()]|\\.(?=\\p{L})){3,140})");
    private static final Pattern COPULA =
            Pattern.compile("^\\s+(?:is|was|—|–|-)\\s+((?:an?|the)?\\s*(?:[^,;.()]|\\.(?=\\p{L})){3,120})");
    private static final Pattern FILLER = Pattern.compile("(?iU)^(?:[\\s,:–—-]|\\b(?:"
            + "the|an?|with|to|by|as|from|our|his|her|of|is|was|and|has|had|exclusive|blitz|caliber\\S*|correspondent"
            + "|presents?|in|turn|meanwhile|interview|conversation|told|for|\\S+\\.(?:az|com|am|ge|ru|org|net)"
            + "|с|со|у|к|наш\\p{L}*|и|на|в|как|также|интервью|представляет\\S*|вашему|вниманию|мнение|этом|об"
            + "|bu|bunu|fikri|fikirləri|sözləri|haqda|barədə|ilə|isə|bizim|suallarımızı|suallarını|və|həmsöhbətimiz"
            + "|qonağımız|həmsöhbəti|qonağı|deyə)\\b|\\S+[-–](?:a|ə|ya|yə)\\b)+");
    private static final Pattern OUTLET = Pattern.compile("\\S+\\.(?i:az|com|am|ge|ru|org|net)\\s+(?!и\\s|and\\s)");
    private static final Pattern BEHIND_ROLE =
            Pattern.compile("(?U)\\b(?:who|commenting|speaking|about|answers|answered|spoke|told|о том|в интервью)\\b");
    private static final int LONGEST = 160;

    private final String languageCode;
    private final Lexicon lexicon;

    Roles(String languageCode) {
        this.languageCode = languageCode;
        this.lexicon = Lexicon.of(languageCode);
    }

    /**
     * The role that stands before a name, or null.
     *
     * @param cue where the words end that say that the bearer speaks or is interviewed; 0 for the beginning
     * @param hasCue whether there are such words
     */
    @Nullable
    String before(String words, int cue, boolean hasCue) {
        String gap = words.substring(Math.min(cue, words.length()));
        int says = Lexicon.endOfLast(lexicon.says(), gap);
        if (says > 0) {
            gap = gap.substring(says);
        }
        int stop = Math.max(gap.lastIndexOf(". "), Math.max(gap.lastIndexOf(QuoteMarks.BLANK), gap.lastIndexOf(": ")));
        gap = behindOutlet(gap.substring(stop + 1));
        if (cue == 0 || gap.length() > LONGEST) {
            gap = gap.substring(gap.lastIndexOf(", ") + 1);
        }
        Matcher filler = FILLER.matcher(gap);
        String role = (filler.find() ? gap.substring(filler.end()) : gap).strip();
        return isRole(role) && isAttached(role, hasCue) ? role : null;
    }

    private static String behindOutlet(String gap) {
        Matcher outlet = OUTLET.matcher(gap);
        int end = 0;
        while (outlet.find()) {
            end = outlet.end();
        }
        return gap.substring(end);
    }

    private boolean isRole(String role) {
        return !role.isEmpty()
                && role.length() <= LONGEST
                && !role.endsWith(",")
                && lexicon.role().matcher(role).find()
                && !lexicon.pronoun().matcher(role).find();
    }

    /** Whether the role's last word leads over to the name. */
    private boolean isAttached(String role, boolean hasCue) {
        String lastWord = role.substring(role.lastIndexOf(' ') + 1);
        return hasCue
                || lexicon.role().matcher(lastWord).find()
                || Character.isUpperCase(lastWord.charAt(0))
                || languageCode.equals("ru");
    }

    /** The role that stands behind a name, or null. */
    @Nullable
    String behind(String words) {
        Matcher apposition = APPOSITION.matcher(words);
        if (!apposition.find()) {
            apposition = COPULA.matcher(words);
            if (!apposition.find()) {
                return null;
            }
        }
        String role = upTo(lexicon.says(), apposition.group(1));
        role = upTo(BEHIND_ROLE, role).strip().replaceFirst("(?i)^(?:an?|the)\\s+", "");
        return lexicon.role().matcher(role).find() ? role : null;
    }

    private static String upTo(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? text.substring(0, matcher.start()) : text;
    }
}
