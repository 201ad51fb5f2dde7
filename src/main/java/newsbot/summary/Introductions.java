package newsbot.summary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.summary.NameForms.Case;
import newsbot.summary.Names.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Reads an author's own words for who is introduced, in which role, and who is said to speak. Text in
 * quotation marks must be blanked out before.
 */
final class Introductions {
    /** Stands for quoted text, one for each of its characters. */
    static final char BLANK = '\u0001';

    private static final int NEAR = 220;
    private static final Pattern SUBJECT_GAP_EN = Pattern.compile(
            "(?:\\s*\\([^)]*\\))?(?:\\s*,[^,;]{2,150}(?:,[^,;]{2,120}){0,2},)?"
                    + "(?:\\s|,|\\p{Ll}+ly|also|has|had|then|further|once|again|in turn|who|himself|herself|first of all|too|in (?:an? )?(?:interview|conversation|comment)s? (?:with|to|for) \\S+)*");
    private static final Pattern NOT_SUBJECT =
            Pattern.compile("(?U)\\b(?:that|which|whom|whose|что|котор\\p{L}+|чтобы|ki|hansı)\\b|[.;:]");
    private static final Pattern APPOSITION =
            Pattern.compile("^\\s*[,(–—]\\s*(?:who is |who was |is |is an? )?((?:[^,;.()]|\\.(?=\\p{L})){3,140})");
    private static final Pattern COPULA =
            Pattern.compile("^\\s+(?:is|was|—|–|-)\\s+((?:an?|the)?\\s*(?:[^,;.()]|\\.(?=\\p{L})){3,120})");
    private static final Pattern FILLER = Pattern.compile(
            "(?iU)^(?:[\\s,:–—-]|\\b(?:the|an?|with|to|by|as|from|our|his|her|of|is|was|and|has|had|exclusive|blitz|caliber\\S*|correspondent|presents?|in|turn|meanwhile|interview|conversation|told|for|\\S+\\.(?:az|com|am|ge|ru|org|net)"
                    + "|с|со|у|к|наш\\p{L}*|и|на|в|как|также|интервью|представляет\\S*|вашему|вниманию|мнение|этом|об"
                    + "|bu|bunu|fikri|fikirləri|sözləri|haqda|barədə|ilə|isə|bizim|suallarımızı|suallarını|və|həmsöhbətimiz|qonağımız|həmsöhbəti|qonağı)\\b|\\S+[-–](?:a|ə|ya|yə)\\b)+");
    private static final Pattern ALSO =
            Pattern.compile("(?U)\\s*(?:,[^.;]{0,120}?)?,?\\s*(?:and|и|və)\\s+[^.;,]{0,100}");
    private static final Pattern OUTLET = Pattern.compile("\\S+\\.(?i:az|com|am|ge|ru|org|net)\\s+(?!и\\s|and\\s)");
    private static final Pattern TRANSITIVE = Pattern.compile(
            "(?i)told|tells|asked|asks|answered|answers|spoke|speaks|wrote|writes|called.*|points? to|pointed to");
    private static final Pattern OURS = Pattern.compile(
            "(?i)caliber|correspondent|presents|\\bour\\b|\\bus\\b|представля|нашему|нашим|корреспондент|təqdim|bizim|müxbir");
    private static final Pattern BENT_AZ = Pattern.compile(".*\\p{L}{3,}(?:n?[ıiuü]n|[dt][aə]n?|l[aə]|y[aə]|n[ıiuü])$");

    private final String languageCode;
    private final Lexicon lexicon;
    private final Names names;
    private final Cast cast;
    private final @Nullable String author;

    Introductions(String languageCode, Cast cast, @Nullable String author) {
        this.languageCode = languageCode;
        this.lexicon = Lexicon.of(languageCode);
        this.names = new Names(languageCode);
        this.cast = cast;
        this.author = author;
    }

    /** Reads a sentence; gives who it says speaks, if it names somebody. */
    Optional<Person> read(String sentence, boolean behindQuote) {
        @Nullable Person speaker = null;
        int from = 0;
        boolean metBefore = false;
        List<Mention> mentions = names.in(sentence);
        Cues cues = mentions.isEmpty() ? Cues.NONE : Cues.in(sentence, lexicon);
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            int to = i + 1 < mentions.size() ? mentions.get(i + 1).start() : sentence.length();
            Reading reading = reading(sentence, mention, from, to, behindQuote, metBefore, cues);
            from = reading != null || mention.full() ? mention.end() : from;
            if (reading == null) {
                continue;
            }
            metBefore = reading.interviewed();
            Person person = cast.meet(clean(mention.text()), reading.bent());
            person.role(reading.role());
            boolean leads = sentence.substring(0, mention.start()).length()
                    <= (reading.role() == null ? 0 : reading.role().length() + 8);
            if (leads && mention.full() && person.role() != null && speaker == null && !behindQuote) {
                cast.focus(person);
            }
            if (reading.interviewed()) {
                person.interview();
            }
            if (reading.speaks()) {
                person.hear();
                speaker = speaker == null ? person : speaker;
            }
        }
        return Optional.ofNullable(speaker);
    }

    /** Which kinds of words a sentence has at all: most have few, and looking is dear. */
    private record Cues(
            boolean says,
            boolean according,
            boolean accordingAfter,
            boolean meets,
            boolean met,
            boolean asks,
            boolean role) {
        static final Cues NONE = new Cues(false, false, false, false, false, false, false);

        static Cues in(String sentence, Lexicon lexicon) {
            return new Cues(
                    lexicon.says().matcher(sentence).find(),
                    lexicon.according().matcher(sentence).find(),
                    sentence.contains("ə") || sentence.contains("’s") || sentence.contains("'s"),
                    lexicon.meets().matcher(sentence).find(),
                    lexicon.met().matcher(sentence).find(),
                    lexicon.asks().matcher(sentence).find(),
                    lexicon.role().matcher(sentence).find());
        }
    }

    private record Reading(
            boolean speaks,
            boolean interviewed,
            Case bent,
            @Nullable String role) {}

    private @Nullable Reading reading(
            String s, Mention m, int from, int to, boolean behindQuote, boolean metBefore, Cues cues) {
        String name = clean(m.text());
        String before = s.substring(Math.max(from, m.start() - NEAR), m.start());
        String after = s.substring(m.end(), Math.min(s.length(), m.end() + NEAR));
        String gapAfter = s.substring(m.end(), Math.max(m.end(), Math.min(to, m.end() + NEAR)));
        boolean known = cast.find(name).isPresent();
        int asks = cues.asks() ? lastMatch(lexicon.asks(), before) : -1;
        if (isAuthor(name) || (asks >= 0 && asks >= before.length() - 2)) {
            return null;
        }
        Case bent = Case.NOMINATIVE;
        boolean speaks = false;
        int cue = 0;

        int according = cues.according() ? lastMatch(lexicon.according(), before) : -1;
        if (according >= 0 && quiet(before.substring(according))) {
            speaks = true;
            cue = according;
            bent = before.substring(0, according).toLowerCase(Locale.ROOT).matches("(?s).*как \\p{L}+")
                    ? bent
                    : Case.GENITIVE;
        }
        if (!speaks
                && cues.accordingAfter()
                && lexicon.accordingAfter().matcher(after).find()) {
            speaks = true;
            bent = Case.GENITIVE;
        }
        if (!speaks && cues.says()) {
            int verb = verbBefore(before, behindQuote);
            if (verb >= 0) {
                speaks = true;
                cue = verb;
            }
        }
        if (!speaks && cues.says()) {
            speaks = verbAfter(s, m, before, gapAfter, after);
        }
        boolean interviewed = false;
        int meets = cues.meets() ? lastMatch(lexicon.meets(), before) : -1;
        if (meets >= 0
                && quiet(before.substring(meets))
                && !before.substring(meets)
                        .matches("(?isU).*\\b(?:about|regarding|between|между|о|об|haqqında)\\b.*")) {
            interviewed = true;
            cue = Math.max(cue, meets);
            if (languageCode.equals("ru")) {
                String gap = " " + before.substring(meets) + " ";
                bent = gap.matches("(?s).*\\sсо?\\s.*")
                        ? Case.INSTRUMENTAL
                        : gap.matches("(?s).*[—–-].*") || speaks ? bent : Case.GENITIVE;
            }
        } else if (metBefore && ALSO.matcher(before).matches() && quiet(before)) {
            interviewed = true;
        }
        Matcher met = lexicon.met().matcher(after);
        @Nullable
        String role = cues.role() || speaks || interviewed ? roleBefore(before, cue, speaks || interviewed) : null;
        if (role == null && cues.role()) {
            role = roleAfter(after);
        }
        if (!interviewed
                && cues.met()
                && (role != null || known)
                && met.find()
                && met.start() < NEAR
                && !after.substring(0, met.start()).matches("(?s).*(?:\\.\\s|;).*")
                && names.in(after.substring(0, met.start())).isEmpty()) {
            interviewed = true;
            if (languageCode.equals("az") && !speaks) {
                bent = name.matches(".*l[aə]")
                        ? Case.INSTRUMENTAL
                        : name.matches(".*\\p{L}{4,}(?:ın|in|un|ün)") ? Case.GENITIVE : bent;
            }
        }
        if (languageCode.equals("az") && role == null && !speaks) {
            // a name in the middle of a chain of genitives is part of somebody's role
            interviewed = interviewed && gapAfter.matches("(?isU)(?:\\p{L}{0,4})?\\s*(?:ilə|,|$|\\.).*");
        }
        boolean office = role != null && new OfficeRole(role, lexicon).holds();
        if (interviewed && office && !OURS.matcher(s).find()) {
            interviewed = false;
        }
        if (!m.full() && !known && !(speaks && (behindQuote || m.start() > 2))) {
            return null;
        }
        if (!m.full() && !known && behindQuote && !speaks) {
            return null;
        }
        if (!speaks && !interviewed && role == null && !known) {
            return null;
        }
        if (known && role == null && !speaks && !interviewed) {
            return null;
        }
        if (languageCode.equals("ru") && bent == Case.NOMINATIVE && !speaks) {
            return new Reading(false, interviewed, oblique(role), nominativeRole(role));
        }
        return new Reading(speaks, interviewed, bent, nominativeRole(role));
    }

    private static Case oblique(@Nullable String role) {
        if (role == null || RussianRoles.nominative(role).equals(role)) {
            return Case.NOMINATIVE;
        }
        return role.matches("(?s).*(?:ом|ем|ым|им|ой)(?:[\\s,].*)?") ? Case.INSTRUMENTAL : Case.GENITIVE;
    }

    private record OfficeRole(String role, Lexicon lexicon) {
        boolean holds() {
            Person person = new Person("x");
            person.role(role);
            return person.holdsOffice(lexicon);
        }
    }

    private boolean isAuthor(String name) {
        return author != null && author.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    /** Nothing in between that would give the words before to somebody else. */
    private boolean quiet(String gap) {
        return !lexicon.says().matcher(gap).find()
                && !lexicon.pronoun().matcher(gap).find()
                && !gap.matches("(?s).*(?:[;:!?]|\\.\\s).*");
    }

    /** The end of a verb of speech whose subject follows it: "said analyst NAME"; -1 if there is none. */
    private int verbBefore(String before, boolean behindQuote) {
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
        if (end < 0) {
            return -1;
        }
        String gap = before.substring(end);
        boolean plain = gap.isBlank() || lexicon.role().matcher(gap).find();
        if (!plain
                || NOT_SUBJECT.matcher(gap).find()
                || lexicon.pronoun().matcher(gap).find()) {
            return -1;
        }
        if (languageCode.equals("ru")) {
            String ahead = before.substring(0, start);
            boolean subjectAhead = lexicon.pronoun().matcher(ahead).find()
                    || lexicon.role().matcher(ahead).find();
            return subjectAhead
                            || (gap.indexOf(',') >= 0
                                    && !lexicon.role().matcher(gap).find())
                    ? -1
                    : end;
        }
        String ahead = before.substring(0, start).replace(BLANK, ' ');
        boolean opensClause = ahead.matches("(?s)[\\s,.”\"»–—-]*(?:so|as|this|it was)?\\s*");
        return opensClause
                        && (behindQuote || before.indexOf(BLANK) >= 0 || ahead.contains("as"))
                        && !TRANSITIVE.matcher(verb).matches()
                ? end
                : -1;
    }

    private boolean verbAfter(String s, Mention m, String before, String gapAfter, String after) {
        Matcher verbs = lexicon.says().matcher(after);
        for (int tries = 0; tries < 3 && verbs.find(); tries++) {
            String gap = after.substring(0, verbs.start());
            if (isSubjectGap(s, m, before, gapAfter, gap)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSubjectGap(String s, Mention m, String before, String gapAfter, String gap) {
        if (gap.strip().equals(",") || gap.indexOf(BLANK) >= 0) {
            return false;
        }
        if (languageCode.equals("ru") || languageCode.equals("az")) {
            if (gap.length() > gapAfter.length()
                    || NOT_SUBJECT.matcher(gap).find()
                    || (gap.matches("(?s).*,\\s*") && gap.indexOf(',') == gap.lastIndexOf(','))) {
                return false;
            }
            if (lexicon.pronoun().matcher(gap).find()
                    || (lexicon.role().matcher(gap).find() && gap.indexOf(',') < 0)) {
                return false;
            }
            boolean roleAhead = before.matches("(?s).*\\S") ? false : endsInRole(before);
            if (languageCode.equals("az")) {
                boolean subjectAhead = lexicon.role().matcher(s).lookingAt() && !endsInRole(before);
                return !subjectAhead
                        && (roleAhead
                                || !BENT_AZ.matcher(m.text()).matches()
                                || cast.find(m.text())
                                        .filter(p -> p.name().endsWith(m.text()))
                                        .isPresent());
            }
            boolean subjectAhead = lexicon.pronoun().matcher(before).find();
            return !subjectAhead && !bentRussian(m.text(), before);
        }
        return SUBJECT_GAP_EN.matcher(gap).matches();
    }

    /** "политика Пашиняна, считает…": a name in the genitive is nobody who speaks. */
    private static boolean bentRussian(String name, String before) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.matches(".*(?:ого|ым|ому|яна|ову|ову|ском)")
                || (last.matches(".*(?:ова|ева|ина)") && name.indexOf(' ') < 0 && before.matches("(?s).*\\p{Ll}\\s"));
    }

    private boolean endsInRole(String before) {
        String trimmed = before.stripTrailing();
        String lastWord = trimmed.substring(trimmed.lastIndexOf(' ') + 1);
        return lexicon.role().matcher(lastWord).find();
    }

    private @Nullable String roleBefore(String before, int cue, boolean hasCue) {
        String gap = before.substring(Math.min(cue, before.length()));
        int says = lastMatch(lexicon.says(), gap);
        if (says > 0) {
            gap = gap.substring(says);
        }
        int stop = Math.max(gap.lastIndexOf(". "), Math.max(gap.lastIndexOf(BLANK), gap.lastIndexOf(": ")));
        gap = gap.substring(stop + 1);
        Matcher outlet = OUTLET.matcher(gap);
        int behindOutlet = 0;
        while (outlet.find()) {
            behindOutlet = outlet.end();
        }
        gap = gap.substring(behindOutlet);
        if (cue == 0 || gap.length() > 160) {
            gap = gap.substring(gap.lastIndexOf(", ") + 1);
        }
        Matcher filler = FILLER.matcher(gap);
        String role = filler.find() ? gap.substring(filler.end()) : gap;
        role = role.strip();
        if (role.isEmpty()
                || role.length() > 160
                || role.endsWith(",")
                || !lexicon.role().matcher(role).find()) {
            return null;
        }
        String lastWord = role.substring(role.lastIndexOf(' ') + 1);
        boolean attached = lexicon.role().matcher(lastWord).find()
                || hasCue
                || Character.isUpperCase(lastWord.charAt(0))
                || languageCode.equals("ru");
        if (!attached || lexicon.pronoun().matcher(role).find()) {
            return null;
        }
        return role;
    }

    private @Nullable String roleAfter(String after) {
        Matcher apposition = APPOSITION.matcher(after);
        if (!apposition.find()) {
            apposition = COPULA.matcher(after);
            if (!apposition.find()) {
                return null;
            }
        }
        String role = apposition.group(1);
        Matcher says = lexicon.says().matcher(role);
        if (says.find()) {
            role = role.substring(0, says.start());
        }
        Matcher met = Pattern.compile(
                        "(?U)\\b(?:who|commenting|speaking|about|answers|answered|spoke|told|о том|в интервью)\\b")
                .matcher(role);
        if (met.find()) {
            role = role.substring(0, met.start());
        }
        role = role.strip().replaceFirst("(?i)^(?:an?|the)\\s+", "");
        return lexicon.role().matcher(role).find() && !role.isEmpty() ? role : null;
    }

    /** A Russian role out of the instrumental or genitive, as far as that is safe: its last noun and what fits it. */
    private @Nullable String nominativeRole(@Nullable String role) {
        if (role == null || !languageCode.equals("ru")) {
            return role;
        }
        return RussianRoles.nominative(role);
    }

    private static int lastMatch(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }

    private String clean(String mention) {
        String bare =
                mention.replaceAll("['’]s$|['’]$", "").replaceAll("\\s+", " ").strip();
        return languageCode.equals("az") ? bare.replaceFirst("(?<=\\p{L}{4})d[ıiuü]r$", "") : bare;
    }
}
