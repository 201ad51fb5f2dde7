package newsbot.summary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import newsbot.summary.MeetingSigns.Meeting;
import newsbot.summary.NameForms.Case;
import newsbot.summary.Names.Mention;
import newsbot.summary.SpeechSigns.Speech;
import org.jspecify.annotations.Nullable;

/**
 * Reads an author's own words for who is introduced, in which role, and who is said to speak. Text in
 * quotation marks must be blanked out before.
 */
final class Introductions {
    private static final Pattern OURS = Pattern.compile(
            "(?i)caliber|correspondent|presents|\\bour\\b|\\bus\\b"
                    + "|представля|нашему|нашим|нашей редакции|(?<!\\p{L})нам(?!\\p{L})|корреспондент|təqdim|bizim|bizə|müxbir");

    /** Within so many characters a sentence may say what somebody is before it names him. */
    private static final int OPENING = 25;

    private static final Pattern NOT_ROLE = Pattern.compile("[.;:!?—–]|" + QuoteMarks.BLANK + "{40}");

    /** Russian words in oblique cases, as names of bodies are in; surnames that end so are spared. */
    private static final Pattern NO_SURNAME = Pattern.compile(
            "(?!.*(?:ова|ева|ёва|ина|ына|дзе|заде|вили|лы|лли|ли)$).*(?:[аыуюи]|ии|ств[аоу]|ия|ие|[ое]го|[ое]му)$");

    /** "эксперт по …": what follows is a field or a place, nobody who speaks. */
    private static final Pattern FIELD = Pattern.compile("(?iU)\\b(?:эксперт|специалист)\\p{L}*\\sпо\\s$");

    private static final Pattern NOMINATIVE_ROLE = Pattern.compile("(?sU)\\p{L}+(?:ый|ий|ая)\\s.*");

    private final String languageCode;
    private final Lexicon lexicon;
    private final Names names;
    private final Roles roles;
    private final SpeechSigns speechSigns;
    private final MeetingSigns meetingSigns;
    private final Cast cast;
    private final @Nullable String author;

    Introductions(String languageCode, Cast cast, @Nullable String author) {
        this.languageCode = languageCode;
        this.lexicon = Lexicon.of(languageCode);
        this.names = new Names(languageCode);
        this.roles = new Roles(languageCode);
        this.speechSigns = new SpeechSigns(languageCode, cast);
        this.meetingSigns = new MeetingSigns(languageCode);
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
            if (isPartOfRole(sentence, mention, full(mentions, i + 1))) {
                continue;
            }
            Reading reading = reading(Spot.of(sentence, mention, from, to, behindQuote), metBefore, cues);
            from = reading != null || mention.full() ? mention.end() : from;
            if (reading == null) {
                cast.mention(mention);
                continue;
            }
            metBefore = reading.interviewed();
            Person person = note(mention, reading);
            if (speaker == null && !behindQuote && leads(sentence, mention, reading) && person.role() != null) {
                cast.focus(person);
            }
            if (reading.interviewed() && !behindQuote) {
                cast.focus(person);
            }
            if (reading.speaks()) {
                person.hear();
                speaker = speaker == null ? person : speaker;
            }
        }
        return Optional.ofNullable(speaker);
    }

    private Person note(Mention mention, Reading reading) {
        Person person = cast.meet(clean(mention.text()), reading.bent());
        person.role(reading.role());
        if (reading.interviewed()) {
            person.interview();
        }
        return person;
    }

    /** Whether a full name begins its sentence, its role aside. */
    private static boolean leads(String sentence, Mention mention, Reading reading) {
        int ahead = sentence.substring(0, mention.start())
                .replaceFirst("^(?:The|A|An)\\s|[\\s,]+$", "")
                .length();
        return mention.full()
                && ahead <= (reading.role() == null ? 0 : reading.role().length() + 8);
    }

    private static @Nullable Mention full(List<Mention> mentions, int from) {
        return mentions.subList(from, mentions.size()).stream()
                .filter(Mention::full)
                .findFirst()
                .orElse(null);
    }

    /** A capitalised word in a role whose bearer's full name follows: "директор Лаборатории … NAME". */
    private boolean isPartOfRole(String sentence, Mention mention, @Nullable Mention next) {
        if (languageCode.equals("ru")
                && FIELD.matcher(sentence.substring(0, mention.start())).find()) {
            return true;
        }
        if (mention.full() || cast.find(mention.text()).isPresent()) {
            return false;
        }
        String gap = next == null ? "." : sentence.substring(mention.end(), next.start());
        boolean leadsOver = !NOT_ROLE.matcher(gap).find()
                && lexicon.quiet(gap)
                && lexicon.role()
                        .matcher(sentence.substring(0, next == null ? mention.start() : next.start()))
                        .find();
        return leadsOver
                || (languageCode.equals("ru")
                        && NO_SURNAME.matcher(mention.text()).matches());
    }

    /** What a sentence says of one whom it names. */
    private record Reading(
            boolean speaks,
            boolean interviewed,
            Case bent,
            @Nullable String role) {}

    /** Null when it says nothing of the name's bearer. */
    private @Nullable Reading reading(Spot spot, boolean metBefore, Cues cues) {
        String name = clean(spot.mention().text());
        if (isAuthor(name) || (cues.asks() && asks(spot.before()))) {
            return null;
        }
        boolean known = cast.find(name).isPresent();
        Speech speech = speechSigns.of(spot, cues);
        Meeting meeting = meetingSigns.ahead(spot, cues, speech, metBefore);
        @Nullable String role = role(spot, cues, speech, meeting);
        boolean ours = spot.mention().full()
                && spot.mention().start() <= OPENING
                && OURS.matcher(spot.sentence()).find();
        if (!meeting.interviewed() && cues.met() && (role != null || known || ours)) {
            Meeting behind = meetingSigns.behind(spot, name, speech, meeting);
            meeting = behind == null ? meeting : behind;
        }
        boolean interviewed = meeting.interviewed()
                && !isPartOfRole(spot, speech, role)
                && (!lexicon.isOffice(role) || OURS.matcher(spot.sentence()).find());
        if (!speech.speaks() && !interviewed && role == null) {
            return null;
        }
        if (!spot.mention().full() && !known && !isNew(spot, speech)) {
            return null;
        }
        boolean bentByRole = languageCode.equals("ru") && meeting.bent() == Case.NOMINATIVE && !speech.speaks();
        Case bent = bentByRole ? oblique(role) : meeting.bent();
        if (languageCode.equals("ru")
                && role != null
                && NOMINATIVE_ROLE.matcher(role).matches()) {
            bent = Case.NOMINATIVE;
        }
        String nominative = role != null && languageCode.equals("ru") ? RussianRoles.nominative(role) : role;
        return new Reading(speech.speaks(), interviewed, bent, nominative);
    }

    /** Whether one of whom nothing is known but a surname may come in so: as who speaks. */
    private static boolean isNew(Spot spot, Speech speech) {
        return speech.speaks() && (spot.behindQuote() || spot.mention().start() > 2);
    }

    private boolean asks(String before) {
        int asks = Lexicon.endOfLast(lexicon.asks(), before);
        return asks >= 0 && asks >= before.length() - 2;
    }

    private @Nullable String role(Spot spot, Cues cues, Speech speech, Meeting meeting) {
        boolean cue = speech.speaks() || meeting.interviewed();
        @Nullable String role = cues.role() || cue ? roles.before(spot.before(), meeting.cue(), cue) : null;
        return role == null && cues.role() ? roles.behind(spot.after()) : role;
    }

    /** An Azerbaijani name in the middle of a chain of genitives is part of somebody's role. */
    private boolean isPartOfRole(Spot spot, Speech speech, @Nullable String role) {
        return languageCode.equals("az")
                && role == null
                && !speech.speaks()
                && !spot.gap().matches("(?isU)(?:\\p{L}{0,4})?\\s*(?:ilə|,|$|\\.).*");
    }

    /** The case in which a Russian role stands, and thus the name beside it. */
    private static Case oblique(@Nullable String role) {
        if (role == null || RussianRoles.nominative(role).equals(role)) {
            return Case.NOMINATIVE;
        }
        return role.matches("(?s).*(?:ом|ем|ым|им|ой)(?:[\\s,].*)?") ? Case.INSTRUMENTAL : Case.GENITIVE;
    }

    private boolean isAuthor(String name) {
        return author != null && author.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private String clean(String mention) {
        String bare =
                mention.replaceAll("['’]s$|['’]$", "").replaceAll("\\s+", " ").strip();
        return languageCode.equals("az") ? bare.replaceFirst("(?<=\\p{L}{4})d[ıiuü]r$", "") : bare;
    }
}
