package newsbot.summary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.summary.NameForms.Case;
import newsbot.summary.SpeechSigns.Speech;
import org.jspecify.annotations.Nullable;

/** Signs around a name that its bearer is interviewed: "a conversation with NAME", "NAME answered our questions". */
final class MeetingSigns {
    private static final Pattern MATTER =
            Pattern.compile("(?isU).*\\b(?:about|regarding|between|между|о|об|haqqında)\\b.*");
    private static final Pattern ALSO =
            Pattern.compile("(?U)\\s*(?:,[^.;]{0,120}?)?,?\\s*(?:and|и|və)\\s+[^.;,]{0,100}");
    private static final Pattern ENDS_SENTENCE = Pattern.compile("(?s).*(?:\\.\\s|;).*");
    private static final Pattern BENT_BY_WITH = Pattern.compile(".*l[aə]");
    private static final Pattern BENT_BY_OF = Pattern.compile(".*\\p{L}{4,}(?:ın|in|un|ün)");

    private final String languageCode;
    private final Lexicon lexicon;
    private final Names names;

    MeetingSigns(String languageCode) {
        this.languageCode = languageCode;
        this.lexicon = Lexicon.of(languageCode);
        this.names = new Names(languageCode);
    }

    /**
     * What the words around a name say of its bearer.
     *
     * @param cue where, ahead of the name, the words end that say so
     * @param bent the case they put the name in
     */
    record Meeting(boolean interviewed, int cue, Case bent) {}

    /**
     * What the words ahead of a name say.
     *
     * @param metBefore whether the name before is of somebody interviewed
     */
    Meeting ahead(Spot spot, Cues cues, Speech speech, boolean metBefore) {
        String before = spot.before();
        int meets = cues.meets() ? Lexicon.endOfLast(lexicon.meets(), before) : -1;
        String gap = meets < 0 ? "" : before.substring(meets);
        if (meets >= 0 && lexicon.quiet(gap) && !MATTER.matcher(gap).matches()) {
            Case bent = languageCode.equals("ru") ? bentRussian(gap, speech) : speech.bent();
            return new Meeting(true, Math.max(speech.cue(), meets), bent);
        }
        boolean also = metBefore && ALSO.matcher(before).matches() && lexicon.quiet(before);
        return new Meeting(also, speech.cue(), speech.bent());
    }

    private static Case bentRussian(String gap, Speech speech) {
        String words = " " + gap + " ";
        if (words.matches("(?s).*\\sсо?\\s.*")) {
            return Case.INSTRUMENTAL;
        }
        return words.matches("(?s).*[—–-].*") || speech.speaks() ? speech.bent() : Case.GENITIVE;
    }

    /** What the words behind a name say; null if nothing. */
    @Nullable
    Meeting behind(Spot spot, String name, Speech speech, Meeting ahead) {
        Matcher met = lexicon.met().matcher(spot.after());
        if (!met.find() || met.start() >= Spot.NEAR) {
            return null;
        }
        String gap = spot.after().substring(0, met.start());
        if (ENDS_SENTENCE.matcher(gap).matches() || !names.in(gap).isEmpty()) {
            return null;
        }
        Case bent = languageCode.equals("az") && !speech.speaks() ? bentAzerbaijani(name, ahead.bent()) : ahead.bent();
        return new Meeting(true, ahead.cue(), bent);
    }

    private static Case bentAzerbaijani(String name, Case otherwise) {
        if (BENT_BY_WITH.matcher(name).matches()) {
            return Case.INSTRUMENTAL;
        }
        return BENT_BY_OF.matcher(name).matches() ? Case.GENITIVE : otherwise;
    }
}
