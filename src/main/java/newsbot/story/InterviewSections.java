package newsbot.story;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import newsbot.news.Item;
import org.jspecify.annotations.Nullable;

/** Tells interviews from other items: by their section, or by a part of their address that is named like one. */
public final class InterviewSections implements Predicate<Item> {
    private final Set<String> names;

    public InterviewSections(SiteSettings site) {
        this.names = site.interviewSections().stream()
                .map(InterviewSections::fold)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean test(Item item) {
        return names.contains(fold(item.section())) || addressed(item.link());
    }

    private boolean addressed(@Nullable String link) {
        if (link == null) {
            return false;
        }
        String path = URI.create(link).getRawPath();
        return path != null
                && Arrays.stream(path.split("/"))
                        .map(InterviewSections::decode)
                        .map(InterviewSections::fold)
                        .anyMatch(names::contains);
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }

    /** Without case, in which dotted and dotless i are one. */
    private static String fold(@Nullable String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name.strip(), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace("\u0307", "")
                        .replace('ı', 'i');
    }
}
