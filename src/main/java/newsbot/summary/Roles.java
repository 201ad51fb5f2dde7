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
            + "|журналистам|агентству|изданию|газете|порталу|телеканалу|сайту|с|со|у|к|наш\\p{L}*|и|на|в|как|также|интервью|представляет\\S*|вашему|вниманию|мнение|этом|об"
            + "|bu|bunu|fikri|fikirləri|sözləri|haqda|barədə|ilə|isə|bizim|suallarımızı|suallarını|və|həmsöhbətimiz"
            + "|qonağımız|həmsöhbəti|qonağı|deyə)\\b|\\S+[-–](?:a|ə|ya|yə)\\b)+");
    private static final Pattern OUTLET = Pattern.compile("\\S+\\.(?i:az|com|am|ge|ru|org|net)\\s+(?!и\\s|and\\s)");
    private static final Pattern BEHIND_ROLE =
            Pattern.compile("(?U)\\b(?:who|commenting|speaking|about|answers|answered|spoke|told|о том|в интервью)\\b");
    private static final Pattern DETERMINER = Pattern.compile("(?iU)\\b(?:the|an?|its|their|his|her|’s|'s)\\s");
    private static final Pattern BOUNDARY = Pattern.compile(
            "(?U)\\s(?:of|to|by|with|from|against|between|that|when|where|after|before|while|since|until|because|than|—|–|-)\\s(?:the\\s|an?\\s)?");
    private static final Pattern RELATIVE =
            Pattern.compile("(?iU)\\b(?:which|who|whom|whose|that|котор\\p{L}+|ki|hansı)\\b");
    private static final Pattern PREPOSED = Pattern.compile(
            "(?iU)\\b(?:of|to|by|with|from|against|between|that|when|where|after|before|while|since|until|because|than"
                    + "|in|on|at|for|like|unlike|as|among|under|during|despite|about|and|but|if)\\b");
    private static final Pattern DID = Pattern.compile("^\\s\\p{Ll}{3,}ed\\s");
    private static final Pattern PARTICIPLE_AZ = Pattern.compile(
            "(?iU)\\b(?:bildirən|danışan|deyən|verən|edən|söyləyən|cavablandıran|paylaşan|qeyd edən|açıqlayan|çıxış edən)\\b");
    /** "…развил бывший советник": a subject in the nominative behind its verb. */
    private static final Pattern RUSSIAN_SUBJECT =
            Pattern.compile("(?sU)^.*\\s\\p{Ll}{3,}(?:[аиыео]л|[аи]ла)\\s(?=\\p{Ll}+(?:ый|ий|ая)\\s)");

    private static final Pattern VERBS = Pattern.compile("(?iU)\\b(?:is|was|were|are|has|have|had|will|been)\\b");
    private static final int LONGEST = 200;
    private static final int LONGEST_PART = 90;

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
        // the name of a body in marks may stand between role and name
        gap = gap.stripTrailing();
        int quoted = gap.length();
        while (quoted > 0 && gap.charAt(quoted - 1) == QuoteMarks.BLANK) {
            quoted--;
        }
        if (quoted < gap.length()) {
            gap = gap.substring(0, quoted);
            int part = gap.lastIndexOf(',');
            gap = (part > 0 && lexicon.role().matcher(gap.substring(0, part)).find() ? gap.substring(0, part) : gap)
                    + " ";
        }
        int stop = Math.max(gap.lastIndexOf(". "), Math.max(gap.lastIndexOf(QuoteMarks.BLANK), gap.lastIndexOf(": ")));
        boolean torn = stop >= 0 && gap.charAt(stop) == QuoteMarks.BLANK;
        gap = behindOutlet(gap.substring(stop + 1));
        if (torn
                && languageCode.equals("az")
                && gap.indexOf(',') > 0
                && lexicon.role().matcher(gap.substring(gap.indexOf(','))).find()) {
            // what belongs to the quoted name before it says little without it
            gap = gap.substring(gap.indexOf(',') + 1);
        }
        Matcher subject = RUSSIAN_SUBJECT.matcher(gap);
        gap = languageCode.equals("ru") && subject.find() ? gap.substring(subject.end()) : gap;
        gap = languageCode.equals("az") ? gap.substring(Math.max(0, Lexicon.endOfLast(PARTICIPLE_AZ, gap))) : gap;
        if (gap.stripTrailing().endsWith(",") && languageCode.equals("en")) {
            // "the attorney general, NAME,"
            gap = apposed(gap.stripTrailing());
        } else if (cue == 0 || gap.length() > LONGEST) {
            gap = phrase(gap);
        }
        Matcher filler = FILLER.matcher(gap);
        String role = (filler.find() ? gap.substring(filler.end()) : gap).strip();
        return isRole(role) && isAttached(role, hasCue) ? role : null;
    }

    /** What a name behind a comma stands in apposition to: the nearest phrase with an article that says what people are. */
    private String apposed(String gap) {
        String words = gap.substring(0, gap.length() - 1);
        Matcher determiners = DETERMINER.matcher(words);
        String found = "";
        while (determiners.find()) {
            String rest = words.substring(determiners.end());
            found = lexicon.role().matcher(rest).find() ? rest : found;
        }
        return found.isEmpty() ? bare(phrase(words)) : found;
    }

    /** A phrase without an article, if what people are comes before any preposition: "Director of the fund, NAME,". */
    private String bare(String phrase) {
        Matcher role = lexicon.role().matcher(phrase);
        return role.find()
                        && !PREPOSED.matcher(phrase.substring(0, role.start())).find()
                ? phrase
                : "";
    }

    /** The last parts between commas that each say what somebody is. */
    private String phrase(String gap) {
        int start = gap.lastIndexOf(", ") + 1;
        while (start > 1) {
            int previous = gap.lastIndexOf(", ", start - 2) + 1;
            String part = gap.substring(previous, start - 1);
            if (part.length() > LONGEST_PART
                    || !lexicon.role().matcher(part).find()
                    || VERBS.matcher(part).find()
                    || lexicon.according().matcher(part).find()
                    || lexicon.says().matcher(part).find()
                    || lexicon.pronoun().matcher(part).find()) {
                break;
            }
            start = previous;
        }
        String phrase = gap.substring(start);
        return languageCode.equals("en") ? nominal(phrase) : phrase;
    }

    /** In "the treatment of WikiLeaks founder NAME" the role begins behind the preposition, in "head of the fund NAME" it does not. */
    private String nominal(String phrase) {
        Matcher boundaries = BOUNDARY.matcher(phrase);
        String found = phrase;
        while (boundaries.find()) {
            String rest = phrase.substring(boundaries.end());
            found = lexicon.role().matcher(rest).find() ? rest : found;
        }
        return found;
    }

    /** "student rushed from the room": behind the noun stands what somebody did. */
    private boolean isClause(String role) {
        Matcher noun = lexicon.role().matcher(role);
        return noun.find() && DID.matcher(role.substring(noun.end())).find();
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
                && !lexicon.pronoun().matcher(role).find()
                && !RELATIVE.matcher(role).find()
                && !(languageCode.equals("en") && (VERBS.matcher(role).find() || isClause(role)));
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
        role = role.replaceFirst("[\\s:,–—-]+$", "");
        return lexicon.role().matcher(role).find() ? role : null;
    }

    private static String upTo(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? text.substring(0, matcher.start()) : text;
    }
}
