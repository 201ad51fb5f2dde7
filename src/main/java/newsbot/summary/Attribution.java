package newsbot.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsbot.news.Article;
import newsbot.news.Article.Block;
import newsbot.news.Summary.Speaker;
import newsbot.summary.NameForms.Case;
import newsbot.summary.Names.Mention;
import newsbot.summary.Turns.Part;
import newsbot.summary.Turns.Turn;
import newsbot.text.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * Who says what in an article. Where it leaves the speaker in doubt, none is named.
 *
 * @param speakers those who are interviewed or rendered, in order of appearance
 * @param said what they say, verbatim, in the article's order
 * @param parts what each block is: story, question or answer
 */
record Attribution(List<Speaker> speakers, List<Said> said, List<Part> parts) {
    /**
     * What somebody says.
     *
     * @param block the index of the block it stands in
     * @param speaker as in {@link Attribution#speakers()}, or null
     * @param answer whether it answers a question, and thus stands without quotation marks
     */
    record Said(int block, @Nullable String speaker, String text, boolean answer) {}

    static Attribution of(Article article, String languageCode) {
        Cast cast = new Cast(languageCode);
        Introductions introductions = new Introductions(languageCode, cast, article.author());
        readHead(article, languageCode, cast, introductions);
        Optional<List<Turn>> turns = Turns.of(article.blocks(), article.title(), new Names(languageCode));
        List<Utterance> utterances = turns.isPresent()
                ? new Conversation(article.blocks(), turns.get(), languageCode, cast, introductions).read()
                : new ReportedSpeech(article.blocks(), languageCode, cast, introductions).read();
        Lexicon lexicon = Lexicon.of(languageCode);
        boolean interview = cast.people().stream().anyMatch(Person::interviewed);
        Predicate<Person> counts = counting(interview, lexicon, turns.isPresent(), article);
        Predicate<Person> expert = p -> p.role() != null && p.name().indexOf(' ') > 0 && !p.holdsOffice(lexicon);
        Map<Person, Long> words = utterances.stream()
                .filter(u -> u.person() != null)
                .collect(Collectors.groupingBy(u -> Objects.requireNonNull(u.person()), Collectors.counting()));
        long most = words.entrySet().stream()
                .filter(e -> expert.test(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
        // a statesman whose words experts comment on is none of them
        Predicate<Person> commented =
                p -> p.holdsOffice(lexicon) && !p.interviewed() && words.getOrDefault(p, 0L) < most;
        List<Said> said = utterances.stream()
                .filter(u -> u.person() == null || counts.test(u.person()))
                .map(u -> new Said(u.block(), u.person() == null ? null : cast.name(u.person()), u.text(), u.answer()))
                .toList();
        Capitals capitals = new Capitals(article, languageCode);
        List<Speaker> speakers = cast.people().stream()
                .filter(counts)
                .filter(commented.negate())
                .filter(p -> p.interviewed()
                        || said.stream().anyMatch(s -> cast.name(p).equals(s.speaker()))
                        || (!interview
                                && (said.isEmpty() ? p.heard() : p.heardAgain())
                                && p.role() != null
                                && !p.holdsOffice(lexicon)))
                .map(p -> new Speaker(cast.name(p), p.role() == null ? null : capitals.lowered(p.role())))
                .distinct()
                .toList();
        List<Part> parts = turns.map(all -> all.stream().map(Turn::part).toList())
                .orElseGet(() -> article.blocks().stream().map(b -> Part.STORY).toList());
        return new Attribution(speakers, said, parts);
    }

    /** In an interview those count who are interviewed or introduced as experts; elsewhere everybody. */
    private static Predicate<Person> counting(
            boolean interview, Lexicon lexicon, boolean conversation, Article article) {
        if (conversation) {
            return Person::interviewed;
        }
        String head = article.title() + " " + article.standfirst() + " " + article.section() + " "
                + article.paragraphs().stream().limit(4).reduce("", (a, b) -> a + " " + b);
        return interview || lexicon.meets().matcher(head).find()
                ? p -> p.interviewed() || (p.role() != null && p.heard() && !p.holdsOffice(lexicon))
                : p -> p.heard() && (p.role() != null || p.name().indexOf(' ') > 0 || p.interviewed());
    }

    private static void readHead(Article article, String languageCode, Cast cast, Introductions introductions) {
        String title = article.title();
        List<Mention> mentions = new Names(languageCode).in(title);
        for (Mention mention : mentions) {
            String after = title.substring(mention.end()).strip();
            String before = title.substring(0, mention.start()).strip();
            boolean leads = before.isEmpty() && after.startsWith(":");
            boolean closes = after.isEmpty() && (before.endsWith("–") || before.endsWith("—") || before.endsWith("-"));
            if (mention.full() && (leads || closes)) {
                Person person = cast.meet(mention.text(), Case.NOMINATIVE);
                person.interview();
            }
        }
        introductions.read(QuoteMarks.blanked(title), false);
        if (article.standfirst() != null) {
            for (String sentence : Sentences.split(QuoteMarks.blanked(article.standfirst()), languageCode)) {
                introductions.read(sentence, false);
            }
        }
    }

    /** What a person says, before it is settled who counts as a speaker. */
    record Utterance(int block, @Nullable Person person, String text, boolean answer) {}

    /** Questions and answers. */
    private record Conversation(
            List<Block> blocks, List<Turn> turns, String languageCode, Cast cast, Introductions introductions) {

        private static final int LEAST_UNMARKED = 6;
        private static final int LONGEST_LINE = 8;
        private static final Pattern ENDS = Pattern.compile("(?s).*[.!?…:;,\"”»)][\\s\"”»)]*");

        List<Utterance> read() {
            for (int i = 0; i < turns.size() && turns.get(i).part() == Part.STORY; i++) {
                for (String sentence :
                        Sentences.split(QuoteMarks.blanked(blocks.get(i).text()), languageCode)) {
                    introductions.read(sentence, false);
                }
            }
            @Nullable Person interviewee = interviewee();
            // where nothing marks the turns, a short remark may be the interviewer's
            boolean marked = turns.stream().anyMatch(turn -> turn.start() > 0);
            List<Utterance> utterances = new ArrayList<>();
            for (int i = 0; i < turns.size(); i++) {
                Turn turn = turns.get(i);
                String text = blocks.get(i).text().substring(turn.start()).strip();
                boolean said = !text.isEmpty() && (marked || Terms.words(text) >= LEAST_UNMARKED);
                if (turn.part() == Part.ANSWER && said && !Boilerplate.matches(text) && !isAside(i, text)) {
                    Person person = turn.label() == null || Turns.isBare(turn.label())
                            ? interviewee
                            : labelled(turn.label(), interviewee);
                    if (person != null) {
                        person.hear();
                        person.interview();
                    }
                    utterances.add(new Utterance(i, person, text, true));
                }
            }
            return utterances;
        }

        /** Whether unmarked words are no part of an answer: a sub-heading, a byline, a closing list of names. */
        private boolean isAside(int block, String text) {
            if (turns.get(block).start() > 0) {
                return false;
            }
            boolean line =
                    Terms.words(text) <= LONGEST_LINE && !ENDS.matcher(text).matches();
            boolean last = block == blocks.size() - 1;
            return line
                    || (last
                            && new Names(languageCode)
                                            .in(text).stream()
                                                    .filter(Mention::full)
                                                    .count()
                                    >= 3);
        }

        /** The one who answers where no label says so; null when the article leaves a choice. */
        private @Nullable Person interviewee() {
            List<Person> people = cast.people();
            List<Person> interviewed =
                    people.stream().filter(Person::interviewed).toList();
            if (interviewed.isEmpty()) {
                Lexicon lexicon = Lexicon.of(languageCode);
                interviewed = people.stream()
                        .filter(p -> p.role() != null && p.name().indexOf(' ') > 0 && !p.holdsOffice(lexicon))
                        .toList();
            }
            if (interviewed.isEmpty()) {
                List<String> named = cast.mentioned().stream()
                        .filter(name -> addressed(name.split("\\s")[0]))
                        .toList();
                return named.size() == 1 ? cast.meet(named.get(0), Case.NOMINATIVE) : null;
            }
            List<Person> addressed = interviewed.stream()
                    .filter(person -> addressed(person.name().split("\\s")[0]))
                    .toList();
            if (addressed.size() == 1) {
                return addressed.get(0);
            }
            return interviewed.size() == 1 ? interviewed.get(0) : null;
        }

        /** Whether a question begins by calling somebody by this given name. */
        private boolean addressed(String given) {
            String first = given.toLowerCase(Locale.ROOT);
            for (int i = 0; i < turns.size(); i++) {
                String text = blocks.get(i)
                        .text()
                        .substring(turns.get(i).start())
                        .strip()
                        .toLowerCase(Locale.ROOT);
                String opening = text.substring(0, Math.min(60, text.length()));
                if (turns.get(i).part() == Part.QUESTION && opening.startsWith(first) && opening.indexOf(',') > 0) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable Person labelled(String label, @Nullable Person interviewee) {
            String letters = label.replaceAll("[^\\p{L}]", "");
            if (letters.length() <= 3 && letters.equals(letters.toUpperCase(Locale.ROOT))) {
                List<Person> fitting = cast.people().stream()
                        .filter(p -> initials(p.name()).startsWith(letters)
                                || initials(p.name()).endsWith(letters))
                        .toList();
                return fitting.size() == 1 ? fitting.get(0) : interviewee;
            }
            introductions.read(label, false);
            List<Mention> named = new Names(languageCode).in(label);
            String name = named.isEmpty() ? label : named.get(0).text();
            return cast.find(name).orElseGet(() -> cast.meet(name, Case.NOMINATIVE));
        }

        private static String initials(String name) {
            StringBuilder out = new StringBuilder();
            for (String word : name.split("[\\s-]+")) {
                out.append(word.charAt(0));
            }
            return out.toString();
        }
    }
}
