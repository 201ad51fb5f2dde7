package newsbot.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.news.Article.Block;
import newsbot.news.Article.Kind;
import newsbot.summary.Names.Mention;
import org.jspecify.annotations.Nullable;

/** Finds questions and answers in an article's blocks: by dashes, labels, bold questions or question marks alone. */
final class Turns {
    /** What a block is. */
    enum Part {
        STORY,
        QUESTION,
        ANSWER
    }

    /**
     * A block as part of a conversation.
     *
     * @param start where its words begin behind dash or label
     * @param label the label it or the turn it belongs to carries
     */
    record Turn(Part part, int start, @Nullable String label) {}

    private static final Pattern DASH = Pattern.compile("^\\s*[-–—−―]+\\s*(?=\\S)");
    private static final Pattern LABEL = Pattern.compile(
            "^\\s*([«“„\"]\\p{Lu}[^«»“”„\":.!?]{1,30}[»”“\"](?=\\s*:)|\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){0,3})(?:\\s*:\\s*|\\s*[.)]\\s*[-–—]\\s*|\\s[–—-]\\s)");
    private static final Pattern NAMED = Pattern.compile(
            "^\\s*(((?:\\p{Lu}[\\p{L}'’-]+)(?:\\s(?:\\p{Lu}[\\p{L}'’-]+|\\p{Lu}\\.|van|von|de|der)){1,3})(?:,\\s[^:.!?«“\"]{3,120})?)\\s*(?::\\s*|(?<=,.{3,120})$)");
    private static final Pattern ASKER = Pattern.compile(
            "(?iU)q|question|interviewer|host|reporter|correspondent|в|вопрос|корр\\.?|корреспондент|ведущий|журналист|s|sual|müxbir|aparıcı|jurnalist|.*\\.(?:az|com|tv|ru|org)|caliber.*|[«“„\"].*");
    private static final Pattern ANSWERER = Pattern.compile("(?iU)a|answer|о|ответ|c|cavab");
    private static final Pattern OWN = Pattern.compile(
            "(?iU)\\b(?:I|we|my|our|me|us|я|мы|мне|меня|мой|моя|нас|нам|наш|mən|biz|mənim|bizim|məni)\\b");
    private static final Pattern CALLED = Pattern.compile("^(\\p{Lu}\\p{L}{2,})(?: \\p{L}+)?, ");
    private static final Pattern TO_YOU =
            Pattern.compile("(?iU)^(?:you|your|do you|in your|вы|ваш\\p{L}*|по-вашему|siz|sizin|sizcə)\\b");
    private static final int FIRST_BLOCKS = 4;
    private static final int LONG_QUESTION = 90;

    private Turns() {}

    /** The blocks as turns; empty when the article is no conversation. */
    static Optional<List<Turn>> of(List<Block> blocks, String title, Names names) {
        return labelled(blocks)
                .or(() -> named(blocks, names))
                .or(() -> dashed(blocks))
                .or(() -> asked(blocks, true))
                .or(() -> asked(blocks, false))
                .or(() -> addressed(blocks, title));
    }

    /** Plain paragraphs of which the first asks one whom it calls by the given name that the title has. */
    private static Optional<List<Turn>> addressed(List<Block> blocks, String title) {
        int first = -1;
        for (int i = 0; i < Math.min(FIRST_BLOCKS, blocks.size()) && first < 0; i++) {
            Matcher called = CALLED.matcher(blocks.get(i).text());
            first = called.find()
                            && title.contains(called.group(1) + " ")
                            && asks(blocks.get(i).text())
                    ? i
                    : -1;
        }
        if (first < 0 || blocks.stream().anyMatch(block -> opensQuote(block.text()))) {
            return Optional.empty();
        }
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            boolean question =
                    i == first || endsAsking(text) || TO_YOU.matcher(text).find();
            turns.add(new Turn(i < first ? Part.STORY : question ? Part.QUESTION : Part.ANSWER, 0, null));
        }
        return Optional.of(turns);
    }

    private static Optional<List<Turn>> labelled(List<Block> blocks) {
        Map<String, Integer> uses = new HashMap<>();
        Map<String, Integer> questions = new HashMap<>();
        for (Block block : blocks) {
            Matcher label = LABEL.matcher(block.text());
            if (label.find()) {
                uses.merge(key(label), 1, Integer::sum);
                if (asks(block.text())) {
                    questions.merge(key(label), 1, Integer::sum);
                }
            }
        }
        uses.values().removeIf(count -> count < 2);
        List<String> askers = uses.keySet().stream()
                .filter(label -> ASKER.matcher(label).matches()
                        || (!ANSWERER.matcher(label).matches()
                                && questions.getOrDefault(label, 0) * 5 >= uses.getOrDefault(label, 0) * 3))
                .toList();
        if (uses.isEmpty()
                || askers.size() == uses.size()
                || (askers.isEmpty() && uses.size() < 2 && !boldQuestions(blocks))) {
            return Optional.empty();
        }
        List<Turn> turns = new ArrayList<>();
        Turn now = new Turn(Part.STORY, 0, null);
        for (Block block : blocks) {
            Matcher label = LABEL.matcher(block.text());
            if (label.find() && uses.containsKey(key(label))) {
                Part part = askers.contains(key(label)) ? Part.QUESTION : Part.ANSWER;
                now = new Turn(part, label.end(), key(label));
                turns.add(now);
            } else if (block.strong() && asks(block.text()) && now.part() != Part.STORY) {
                now = new Turn(Part.QUESTION, 0, null);
                turns.add(now);
            } else {
                turns.add(new Turn(block.kind() == Kind.HEADING ? Part.STORY : now.part(), 0, now.label()));
            }
        }
        return Optional.of(turns);
    }

    /** A label however its initials are spaced. */
    private static String key(Matcher label) {
        return label.group(1).replaceAll("(?<=\\.)\\s+(?=\\p{Lu}\\.)", "");
    }

    /** Experts one after the other, each under or behind his name: "NAME, historian: …". */
    private static Optional<List<Turn>> named(List<Block> blocks, Names names) {
        List<Turn> turns = new ArrayList<>();
        Set<String> bearers = new HashSet<>();
        Turn now = new Turn(Part.STORY, 0, null);
        for (Block block : blocks) {
            Matcher label = NAMED.matcher(block.text());
            boolean heads = label.find() && names.in(label.group(1)).stream().anyMatch(Mention::full);
            if (heads && opensQuote(block.text().substring(label.end()))) {
                return Optional.empty();
            }
            if (heads) {
                bearers.add(label.group(2));
                now = new Turn(Part.ANSWER, 0, label.group(1).strip());
            }
            int start = heads ? label.end() : dashEnd(block.text());
            turns.add(
                    block.kind() == Kind.HEADING && !heads
                            ? new Turn(Part.STORY, 0, null)
                            : new Turn(now.part(), start, now.label()));
        }
        boolean quoted = blocks.stream().anyMatch(block -> opensQuote(block.text()));
        return bearers.size() >= 2 && !quoted ? Optional.of(turns) : Optional.empty();
    }

    private static int dashEnd(String text) {
        Matcher dash = DASH.matcher(text);
        return dash.find() ? dash.end() : 0;
    }

    private static boolean boldQuestions(List<Block> blocks) {
        return blocks.stream().filter(b -> b.strong() && asks(b.text())).count() >= 2;
    }

    private static Optional<List<Turn>> dashed(List<Block> blocks) {
        long dashes = blocks.stream().filter(b -> DASH.matcher(b.text()).find()).count();
        long questions = blocks.stream()
                .filter(b -> DASH.matcher(b.text()).find() && asks(b.text()))
                .count();
        if (questions < 1 || dashes < 2) {
            return Optional.empty();
        }
        // where nearly every dash asks, the answers stand without one
        List<Turn> turns = new ArrayList<>();
        Part now = Part.STORY;
        boolean answered = true;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Matcher dash = DASH.matcher(block.text());
            if (block.kind() == Kind.HEADING) {
                turns.add(new Turn(Part.STORY, 0, null));
            } else if (dash.find()) {
                boolean question = (now == Part.QUESTION && !answered)
                        ? nextAnswers(blocks, i) && asks(block.text()) && words(block.text()) < LONG_QUESTION
                        : asks(block.text()) || now == Part.STORY || prompts(blocks, i);
                now = question ? Part.QUESTION : Part.ANSWER;
                answered = !question;
                turns.add(new Turn(now, dash.end(), null));
            } else if (now == Part.QUESTION) {
                boolean goesOn = asks(block.text()) && words(block.text()) < LONG_QUESTION && dashFollows(blocks, i);
                now = goesOn ? Part.QUESTION : Part.ANSWER;
                answered = !goesOn;
                turns.add(new Turn(now, 0, null));
            } else {
                boolean question = now == Part.ANSWER && block.strong() && asks(block.text());
                now = question ? Part.QUESTION : now;
                answered = answered && !question;
                turns.add(new Turn(now, 0, null));
            }
        }
        return Optional.of(turns);
    }

    /** After a question without answer yet, another dash: a second question only when what follows is undashed. */
    private static boolean nextAnswers(List<Block> blocks, int i) {
        return i + 1 < blocks.size() && !DASH.matcher(blocks.get(i + 1).text()).find();
    }

    private static boolean dashFollows(List<Block> blocks, int i) {
        return i + 1 < blocks.size() && DASH.matcher(blocks.get(i + 1).text()).find();
    }

    /** A short remark between two answers that asks without a question mark. */
    private static boolean prompts(List<Block> blocks, int i) {
        if (words(blocks.get(i).text()) > 45 || i + 1 >= blocks.size()) {
            return false;
        }
        String next = blocks.get(i + 1).text();
        return DASH.matcher(next).find() && !asks(next);
    }

    /** Questions in bold, or as plain paragraphs of their own, each followed by its answer. */
    private static Optional<List<Turn>> asked(List<Block> blocks, boolean strong) {
        List<Turn> turns = new ArrayList<>();
        int questions = 0;
        int alone = 0;
        Part now = Part.STORY;
        for (Block block : blocks) {
            boolean answers = !strong && now == Part.QUESTION && isOwn(block.text());
            boolean marked = strong ? block.strong() || block.kind() == Kind.HEADING : true;
            boolean question = marked
                    && !answers
                    && endsAsking(block.text())
                    && words(block.text()) < LONG_QUESTION
                    && !opensQuote(block.text());
            if (question) {
                alone += now == Part.QUESTION ? 1 : 0;
                questions++;
                now = Part.QUESTION;
            } else if (now != Part.STORY) {
                // what is in bold and asks nothing is a prompt too, once the conversation is on
                now = strong && block.strong() ? Part.QUESTION : Part.ANSWER;
            }
            turns.add(new Turn(block.kind() == Kind.HEADING && !question ? Part.STORY : now, 0, null));
        }
        boolean enough = strong ? questions >= 2 : questions >= 3 && questions * 8 >= blocks.size();
        return enough && alone * 3 <= questions && !quoted(blocks, turns) ? Optional.of(turns) : Optional.empty();
    }

    /** Several sentences about oneself that end in a question: still an answer. */
    private static boolean isOwn(String text) {
        return OWN.matcher(text).find() && text.strip().split("[.!?…]+\\s").length >= 3;
    }

    /** Whether what would be answers is reported speech with quotes: then it is no conversation. */
    private static boolean quoted(List<Block> blocks, List<Turn> turns) {
        long answers = 0;
        long quotes = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (turns.get(i).part() == Part.ANSWER) {
                answers++;
                quotes += opensQuote(blocks.get(i).text()) ? 1 : 0;
            }
        }
        return quotes * 3 > answers;
    }

    private static boolean opensQuote(String text) {
        return !text.isEmpty() && "\"“«„".indexOf(text.charAt(0)) >= 0;
    }

    static boolean endsAsking(String text) {
        return text.strip().matches("(?s).*[?？؟][\"”»)\\s.…!]*");
    }

    private static boolean asks(String text) {
        if (endsAsking(text)) {
            return true;
        }
        int mark = text.lastIndexOf('?');
        return mark >= 0
                && words(text) < LONG_QUESTION
                && text.length() - mark < 120
                && words(text.substring(mark)) < 12;
    }

    private static int words(String text) {
        return Terms.words(text);
    }

    /** Whether a label is the bare sign of an answer, which says nothing of who answers. */
    static boolean isBare(String label) {
        return ANSWERER.matcher(label.toLowerCase(Locale.ROOT)).matches();
    }
}
