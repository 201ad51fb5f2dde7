package newsbot.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsbot.news.Article;
import newsbot.news.Article.Block;
import newsbot.news.Article.Kind;
import newsbot.news.Language;

/**
 * A page written for the tests with what its people say marked in it: {@code {{K|words}}} are the words
 * of the person that {@code who: K = name (role)} names, the role if the page tells it. Paragraphs that begin with two stars are bold.
 */
record GoldInterview(String file, Article article, Map<String, String> roles, List<Said> said) {
    record Said(String speaker, String text) {}

    private static final Pattern MARK = Pattern.compile("\\{\\{(\\p{Lu})\\|([^}]*)}}");
    private static final Pattern PERSON = Pattern.compile("(\\p{Lu}) = ([^(;]+?)(?: \\(([^)]+)\\))?(?:;|$)");

    static List<GoldInterview> all() {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(GoldInterview.class.getResource("/interviews"))
                        .toURI()))) {
            return files.sorted().map(GoldInterview::read).toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GoldInterview read(Path file) {
        String[] parts;
        try {
            parts = Files.readString(file).split("(?m)^---$", 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> head = new LinkedHashMap<>();
        parts[0].strip()
                .lines()
                .forEach(line -> head.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip()));
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> roles = new LinkedHashMap<>();
        Matcher people = PERSON.matcher(head.getOrDefault("who", ""));
        while (people.find()) {
            names.put(people.group(1), people.group(2));
            roles.put(people.group(2), Objects.requireNonNullElse(people.group(3), ""));
        }
        List<Said> said = new ArrayList<>();
        Matcher marks = MARK.matcher(parts[1]);
        while (marks.find()) {
            said.add(new Said(Objects.requireNonNull(names.get(marks.group(1))), marks.group(2)));
        }
        List<Block> blocks = Stream.of(
                        MARK.matcher(parts[1]).replaceAll("$2").strip().split("\\n\\s*\\n"))
                .map(text -> text.startsWith("** ")
                        ? new Block(Kind.PARAGRAPH, text.substring(3).strip(), true)
                        : Block.paragraph(text.strip()))
                .toList();
        Article article = new Article(
                "https://news.example/" + file.getFileName(),
                Objects.requireNonNull(head.get("title")),
                head.get("standfirst"),
                null,
                head.get("author"),
                null,
                null,
                new Language(Objects.requireNonNull(head.get("language"))),
                blocks);
        return new GoldInterview(String.valueOf(file.getFileName()), Paragraphs.parted(article), roles, said);
    }
}
