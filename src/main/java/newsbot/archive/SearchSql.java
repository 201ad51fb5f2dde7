package newsbot.archive;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsbot.news.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** A search as a query: each word's stories from the index, then those that stand there for every word. */
final class SearchSql {
    /** A story of this age counts half as much as one of today with the same words. */
    private static final double HALF_LIFE = 30.0 * 24 * 60 * 60 * 1000;

    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final String sql;
    private final Search search;

    SearchSql(Search search, String columns) {
        this.search = search;
        String each = search.wanted().stream()
                .map(word -> "select story, max(weight) as weight from story_terms where term in (<" + list(word)
                        + ">) group by story")
                .collect(Collectors.joining(" union all "));
        String all = "select story, sum(weight) as weight from (" + each + ") w group by story having count(*) = "
                + search.wanted().size();
        String date = "coalesce(s.published, s.arrived)";
        String age = "case when " + date + " < :now then (:now - " + date + ") / :half else 0 end";
        sql = "select " + columns + " from stories s join (" + all + ") f on f.story = s.id where s.withdrawn = 0"
                + search.unwanted().stream().map(this::without).collect(Collectors.joining())
                + (search.editions().isEmpty() ? "" : " and s.edition in (<editions>)")
                + " order by f.weight / (1.0 + " + age + ") desc, " + date
                + " desc, s.id desc limit :limit offset :offset";
    }

    private String without(List<List<String>> group) {
        return group.stream()
                .map(word -> "exists (select 1 from story_terms t where t.story = s.id and t.term in (<" + list(word)
                        + ">))")
                .collect(Collectors.joining(" and ", " and not (", ")"));
    }

    private String list(List<String> terms) {
        String name = "terms" + lists.size();
        lists.put(name, terms);
        return name;
    }

    Query query(Handle handle, Instant now) {
        Query query = handle.createQuery(sql)
                .bind("now", (double) now.toEpochMilli())
                .bind("half", HALF_LIFE)
                .bind("limit", search.limit())
                .bind("offset", search.offset());
        lists.forEach(query::bindList);
        if (!search.editions().isEmpty()) {
            query.bindList(
                    "editions", search.editions().stream().map(Language::code).toList());
        }
        return query;
    }
}
