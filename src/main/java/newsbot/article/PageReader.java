package newsbot.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import newsbot.news.Article;
import newsbot.news.Article.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one parsed page. */
final class PageReader {
    private final Document page;
    private final URI address;
    private final ArticleSettings settings;
    private final Meta meta;
    private final JsonLd jsonLd;

    PageReader(Document page, URI address, ArticleSettings settings) {
        this.page = page;
        this.address = address;
        this.settings = settings;
        this.meta = new Meta(page);
        this.jsonLd = JsonLd.of(page);
    }

    Article read() {
        Headline headline = Headline.of(page, meta, jsonLd, settings);
        BodyFinder.Body body = body();
        List<Block> blocks = new ArrayList<>();
        for (TextBlock block : BlockFilter.keep(body.blocks(), headline.title())) {
            blocks.add(new Block(block.kind(), block.text(), block.strong()));
        }
        PageFacts facts = new PageFacts(page, meta, jsonLd, settings);
        List<String> texts = blocks.stream().map(Block::text).toList();
        return new Article(
                Links.canonical(page, meta, address),
                headline.title(),
                Standfirst.of(page, headline, body.element(), meta, jsonLd, settings),
                facts.section(),
                facts.author(),
                facts.published(),
                facts.image(),
                PageLanguage.of(page, meta, jsonLd, texts.isEmpty() ? List.of(headline.title()) : texts),
                blocks);
    }

    private BodyFinder.Body body() {
        Element chosen = chosenBody();
        return chosen != null ? BodyFinder.in(chosen) : BodyFinder.find(page.body());
    }

    /** What the site's own selector finds; of several the one with most text. */
    private @Nullable Element chosenBody() {
        String selector = settings.body();
        Element most = null;
        int length = 0;
        for (Element found : selector == null ? List.<Element>of() : page.select(selector)) {
            int here = found.text().length();
            if (here > length) {
                most = found;
                length = here;
            }
        }
        return most;
    }
}
