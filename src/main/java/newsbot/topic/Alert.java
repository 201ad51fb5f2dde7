package newsbot.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsbot.text.Folding;
import newsbot.text.Words;

/**
 * What one reader wants to hear of: a story that has all the wanted words and none of the unwanted
 * ones, in whatever form or script.
 *
 * @param wanted words, and phrases whose words must follow one another
 * @param unwanted likewise
 */
public record Alert(List<String> wanted, List<String> unwanted) {
    /** One of them in front makes words unwanted. */
    private static final String SIGNS = "-–−";

    private static final Pattern PART =
            Pattern.compile("(?<!\\S)([" + SIGNS + "]?)(?:[\"«“”„]([^\"«»“”„]+)[\"»“”]|(\\S+))");

    public Alert {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /** An alert as people write it: words, {@code "a phrase"}, {@code -unwanted}. Never fails; may be empty. */
    public static Alert of(String text) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String words = part.group(2) != null ? part.group(2) : part.group(3);
            if (words != null && !Words.of(words).isEmpty()) {
                (part.group(1).isEmpty() ? wanted : unwanted).add(words.strip());
            }
        }
        return new Alert(wanted, unwanted);
    }

    /** Whether nothing is wanted, so that nothing can match. */
    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** Whether it only says what is not wanted: a mute. */
    public boolean isMute() {
        return wanted.isEmpty() && !unwanted.isEmpty();
    }

    /** What a mute silences, as an alert that finds it; empty for an alert that is none. */
    public Alert muted() {
        return isMute() ? new Alert(unwanted, List.of()) : new Alert(List.of(), List.of());
    }

    /** The alert as it can be written and read again. */
    public String text() {
        List<String> parts = new ArrayList<>();
        wanted.forEach(words -> parts.add(written(words)));
        unwanted.forEach(words -> parts.add("-" + written(words)));
        return String.join(" ", parts);
    }

    /** What alerts have in common that want the same, in whatever order and case they say it. */
    public String key() {
        return folded(wanted) + " - " + folded(unwanted);
    }

    private static String folded(List<String> parts) {
        return parts.stream().map(Folding::fold).distinct().sorted().collect(Collectors.joining("|"));
    }

    private static String written(String words) {
        boolean plain = !words.contains(" ") && SIGNS.indexOf(words.charAt(0)) < 0;
        return plain ? words : '"' + words + '"';
    }
}
