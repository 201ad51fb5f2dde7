package newsbot.summary;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.summary.NameForms.Case;

/** Signs around a name that its bearer says something: "according to NAME", "said NAME", "NAME believes". */
final class SpeechSigns {
    private static final Pattern SUBJECT_GAP_EN = Pattern.compile("(?:\\s*\\([^)]*\\))?"
            + "(?:\\s*,[^,;]{2,150}(?:,[^,;]{2,120}){0,2},)?"
            + "(?:\\s|,|\\p{Ll}+ly|also|has|had|then|further|once|again|in turn|who|himself|herself|first of all|too"
            + "|in (?:an? )?(?:interview|conversation|comment)s? (?:with|to|for) \\S+)*");
    private static final Pattern NOT_SUBJECT =
            Pattern.compile("(?U)\\b(?:that|which|whom|whose|что|котор\\p{L}+|чтобы|ki|hansı)\\b|[;:]|\\.(?!\\p{Ll})");
    private static final Pattern OWNS = Pattern.compile("['’]s?$");
    private static final Pattern TRANSITIVE = Pattern.compile(
            "(?i)told|tells|asked|asks|answered|answers|spoke|speaks|wrote|writes|called.*|points? to|pointed to");
    private static final Pattern OPENS_CLAUSE = Pattern.compile("(?s)[\\s,.”\"»–—-]*(?:so|as|this|it was)?\\s*");
    private static final Pattern AS_HE_SAID = Pattern.compile("(?s).*как \\p{L}+");
    private static final Pattern BENT_AZ = Pattern.compile(".*\\p{L}{3,}(?:n?[ıiuü]n|[dt][aə]n?|l[aə]|y[aə]|n[ıiuü])$");
    private static final Pattern ENDS_RENDERED = Pattern.compile("(?s)\\s*((?:the )?[^,]{3,60}),\\s*");
    private static final Pattern NOMINATIVE_ROLE =
            Pattern.compile("(?U)(?:глава|судья|\\p{Ll}+[бвгджзклмнпрстфхцчшщйь])\\s");
    private static final Pattern TAG_EN =
            Pattern.compile("(?s)\\s*,?\\s*(?:\\p{Ll}+(?:s|ed|d)|wrote|went on|shot back|chimed in|cut in)\\s");
    private static final Pattern TAG_RU =
            Pattern.compile("(?sU)\\s*,?\\s*[–—-]\\s*(?:не )?\\p{Ll}+(?:л|ла|лся|лась|ет|ёт|ит|ется|ится|ют|ят)\\s");
    private static final Pattern TAG_AZ = Pattern.compile("(?sU)\\s*,?\\s*[–—-]\\s*(?:deyə\\s|deyən\\s)?");
    private static final int TRIES = 3;

    private final String languageCode;
    private final Lexicon lexicon;
    private final Cast cast;

    SpeechSigns(String languageCode, Cast cast) {
        this.languageCode = languageCode;
        this.lexicon = Lexicon.of(languageCode);
        this.cast = cast;
    }

    /**
     * What the words around a name say of its bearer.
     *
     * @param cue where, ahead of the name, the words end that say so; 0 if they stand behind it
     * @param bent the case they put the name in
     */
    record Speech(boolean speaks, int cue, Case bent) {
        static final Speech NONE = new Speech(false, 0, Case.NOMINATIVE);
    }

    Speech of(Spot spot, Cues cues) {
        String before = spot.before();
        int according = cues.according() ? Lexicon.endOfLast(lexicon.according(), before) : -1;
        if (according >= 0
                && lexicon.quiet(before.substring(according))
                && !isOfAnother(before.substring(according), spot.after())) {
            String words = before.substring(0, according).toLowerCase(Locale.ROOT);
            Case bent = AS_HE_SAID.matcher(words).matches() ? Case.NOMINATIVE : Case.GENITIVE;
            return new Speech(true, according, bent);
        }
        if (cues.accordingAfter()
                && lexicon.accordingAfter().matcher(spot.after()).find()) {
            return new Speech(true, 0, Case.GENITIVE);
        }
        if (spot.behindQuote() && isTag(before, spot.after())) {
            return new Speech(true, 0, Case.NOMINATIVE);
        }
        if (!cues.says()) {
            return Speech.NONE;
        }
        int verb = verbAhead(before, spot.behindQuote());
        if (verb >= 0) {
            return new Speech(true, verb, Case.NOMINATIVE);
        }
        return new Speech(verbBehind(spot), 0, Case.NOMINATIVE);
    }

    /**
     * "according to the expert, President NAME has…": who is rendered stands before the comma, and the name begins what
     * is said.
     */
    private boolean isOfAnother(String gap, String after) {
        Matcher comma = ENDS_RENDERED.matcher(gap);
        if (!comma.lookingAt()
                || !(lexicon.role().matcher(comma.group(1)).find()
                        || comma.group(1).matches("(?U)\\p{Ll}+"))) {
            return false;
        }
        return languageCode.equals("ru")
                ? NOMINATIVE_ROLE.matcher(gap.substring(comma.end())).lookingAt()
                : comma.group(1).startsWith("the ") && !after.stripLeading().startsWith(",");
    }

    /** Whether a name behind a quote stands where only its speaker can: "…," NAME quips; "…", – шутит NAME. */
    private boolean isTag(String before, String after) {
        String ahead = before.replace(QuoteMarks.BLANK, ' ');
        if (after.startsWith("'s ") || after.startsWith("’s ")) {
            return false;
        }
        return switch (languageCode) {
            case "ru" -> opens(TAG_RU, ahead);
            case "az" -> opens(TAG_AZ, ahead);
            default ->
                opens(TAG_EN, ahead)
                        || (ahead.matches("(?s)\\s*,?\\s*")
                                && after.matches("(?s)(?:\\s*,[^,]{3,120},)?\\s+\\p{Ll}.*"));
        };
    }

    /** Whether between a tag's verb and the name stands nothing but a role. */
    private boolean opens(Pattern tag, String ahead) {
        Matcher verb = tag.matcher(ahead);
        return verb.lookingAt() && leavesSubject(ahead.substring(verb.end()));
    }

    /** The end of a verb of speech whose subject follows it: "said analyst NAME"; -1 if there is none. */
    private int verbAhead(String before, boolean behindQuote) {
        if (languageCode.equals("az")) {
            return -1;
        }
        Matcher verbs = lexicon.says().matcher(before);
        int start = -1;
        int end = -1;
        String verb = "";
        while (verbs.find()) {
            start = verbs.start();
            end = verbs.end();
            verb = verbs.group();
        }
        if (end < 0 || !leavesSubject(before.substring(end))) {
            return -1;
        }
        String ahead = before.substring(0, start);
        boolean fits = languageCode.equals("ru")
                ? opensRussian(ahead, before.substring(end))
                : opensEnglish(ahead, before, verb, behindQuote);
        return fits ? end : -1;
    }

    /** Whether what stands between verb and name may be the beginning of the verb's subject. */
    private boolean leavesSubject(String gap) {
        boolean plain = gap.isBlank() || lexicon.role().matcher(gap).find();
        return plain
                && !NOT_SUBJECT.matcher(gap).find()
                && !lexicon.pronoun().matcher(gap).find();
    }

    private boolean opensRussian(String ahead, String gap) {
        boolean subjectAhead = lexicon.pronoun().matcher(ahead).find()
                || lexicon.role().matcher(ahead).find();
        boolean otherClause =
                gap.indexOf(',') >= 0 && !lexicon.role().matcher(gap).find();
        return !subjectAhead && !otherClause;
    }

    private static boolean opensEnglish(String ahead, String before, String verb, boolean behindQuote) {
        String words = ahead.replace(QuoteMarks.BLANK, ' ');
        return OPENS_CLAUSE.matcher(words).matches()
                && (behindQuote || before.indexOf(QuoteMarks.BLANK) >= 0 || words.contains("as"))
                && !TRANSITIVE.matcher(verb).matches();
    }

    private boolean verbBehind(Spot spot) {
        Matcher verbs = lexicon.says().matcher(spot.after());
        for (int tries = 0; tries < TRIES && verbs.find(); tries++) {
            if (isSubject(spot, spot.after().substring(0, verbs.start()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name is the subject of the verb that stands so many words behind it. */
    private boolean isSubject(Spot spot, String gap) {
        boolean apposed = spot.before().stripTrailing().endsWith(",");
        if ((gap.strip().equals(",") && !apposed) || gap.indexOf(QuoteMarks.BLANK) >= 0) {
            return false;
        }
        if (!languageCode.equals("ru") && !languageCode.equals("az")) {
            return !OWNS.matcher(spot.mention().text()).find()
                    && SUBJECT_GAP_EN.matcher(gap).matches();
        }
        if (gap.length() > spot.gap().length()
                || NOT_SUBJECT.matcher(gap).find()
                || (gap.matches("(?s).*,\\s*") && gap.indexOf(',') == gap.lastIndexOf(','))) {
            return false;
        }
        if (lexicon.pronoun().matcher(gap).find()
                || (lexicon.role().matcher(gap).find() && gap.indexOf(',') < 0)) {
            return false;
        }
        return languageCode.equals("az") ? isSubjectAz(spot) : isSubjectRu(spot);
    }

    private boolean isSubjectAz(Spot spot) {
        String before = spot.before();
        String name = spot.mention().text();
        if (lexicon.role().matcher(spot.sentence()).lookingAt() && !endsInRole(before)) {
            return false;
        }
        boolean roleAhead = !before.matches("(?s).*\\S") && endsInRole(before);
        return roleAhead
                || !BENT_AZ.matcher(name).matches()
                || cast.find(name).filter(p -> p.name().endsWith(name)).isPresent();
    }

    private boolean isSubjectRu(Spot spot) {
        return !lexicon.pronoun().matcher(spot.before()).find()
                && !isBentRussian(spot.mention().text(), spot.before());
    }

    /** "политика Пашиняна, считает…": a name in the genitive is nobody who speaks. */
    private static boolean isBentRussian(String name, String before) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.matches(".*(?:ого|ым|ому|яна|ову|ову|ском)")
                || (last.matches(".*(?:ова|ева|ина)") && name.indexOf(' ') < 0 && before.matches("(?s).*\\p{Ll}\\s"));
    }

    private boolean endsInRole(String before) {
        String trimmed = before.stripTrailing();
        String lastWord = trimmed.substring(trimmed.lastIndexOf(' ') + 1);
        return lexicon.role().matcher(lastWord).find();
    }
}
