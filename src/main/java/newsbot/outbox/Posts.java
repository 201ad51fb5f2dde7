package newsbot.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import newsbot.news.ChatId;
import newsbot.news.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The tables of what is to be told and to whom: plans deliveries in their story's transaction. */
public final class Posts {
    /** The follow that stands for every topic. */
    private static final String EVERYTHING = "all";

    private static final String PLAN = "insert into deliveries(post, chat, state, due, thread)"
            + " select :post, s.chat, case s.rhythm when 'digest' then 5 else 0 end, case when s.rhythm = 'digest' then 0"
            + " when s.interviews = 'summary' then :summaryDue else :due end, coalesce(min(f.thread), min(s.thread))"
            + " from follows f join subscribers s on s.chat = f.chat"
            + " where f.topic in (<topics>) and s.state = 'active'"
            + " and (s.editions = '' or s.editions like :edition)"
            + " group by s.chat, s.rhythm, s.interviews on conflict do nothing";

    private static final String PLAN_ONE = "insert into deliveries(post, chat, state, due, thread)"
            + " select :post, s.chat, case s.rhythm when 'digest' then 5 else 0 end, case when s.rhythm = 'digest' then 0"
            + " when s.interviews = 'summary' then :summaryDue else :due end, s.thread"
            + " from subscribers s where s.chat = :chat and s.state = 'active'"
            + " and (s.editions = '' or s.editions like :edition) on conflict do nothing";

    private static final String FOR_A_SUMMARY =
            "exists (select 1 from subscribers s where s.chat = deliveries.chat and s.interviews = 'summary')";

    private static final String FOR_A_DIGEST = "post in (select id from posts where kind = 'story' and story = :story)"
            + " and exists"
            + " (select 1 from subscribers s where s.chat = deliveries.chat and s.rhythm = 'digest')";

    private static final String REVIVE = "update deliveries set reason = null, state = case when state = 1 then 1"
            + " when doubtful = 1 then 2 when " + FOR_A_DIGEST + " then 5 else 0 end,"
            + " due = case when state = 1 then due when doubtful = 1 then :now when " + FOR_A_DIGEST + " then 0"
            + " when " + FOR_A_SUMMARY + " then :summaryDue else :now end"
            + " where +state in (1, 4) and reason = :withdrawn and post in (select id from posts where story = :story)"
            + " and exists (select 1 from subscribers s where s.chat = deliveries.chat and s.state = 'active')";

    /**
     * Plans a new story for every chat that it concerns: those that follow one of its topics or everything, and those
     * with a matching alert; active, and reading this edition. Each chat once. For those that want a digest it is held.
     *
     * @param summaryDue when chats that want summaries are served at the latest; equal to {@code due} for a story
     *     without one
     * @return how many deliveries were planned
     */
    public int plan(
            Handle handle,
            long story,
            Language edition,
            Collection<String> topics,
            Collection<ChatId> alerted,
            Instant due,
            Instant summaryDue) {
        long post = create(handle, "story", story, null, due);
        Set<String> followed = new HashSet<>(topics);
        followed.add(EVERYTHING);
        String likeEdition = "%," + edition.code() + ",%";
        int planned = handle.createUpdate(PLAN)
                .bind("post", post)
                .bind("due", due.toEpochMilli())
                .bind("summaryDue", summaryDue.toEpochMilli())
                .bind("edition", likeEdition)
                .bindList("topics", List.copyOf(followed))
                .execute();
        if (alerted.isEmpty()) {
            return planned;
        }
        PreparedBatch batch = handle.prepareBatch(PLAN_ONE);
        for (ChatId chat : alerted) {
            batch.bind("post", post)
                    .bind("due", due.toEpochMilli())
                    .bind("summaryDue", summaryDue.toEpochMilli())
                    .bind("edition", likeEdition)
                    .bind("chat", chat.value())
                    .add();
        }
        for (int added : batch.execute()) {
            planned += added;
        }
        return planned;
    }

    /**
     * Lets a planned story pass through digests and quiet hours.
     *
     * @param summaryDue when chats that want summaries are served at the latest, as {@link #plan} takes it
     */
    public void hurry(Handle handle, long story, Instant now, Instant summaryDue) {
        handle.createUpdate("update posts set kind = 'breaking' where story = :story")
                .bind("story", story)
                .execute();
        handle.createUpdate("update deliveries set state = 0, due = case when " + FOR_A_SUMMARY
                        + " then :summaryDue else :now end where +state = 5"
                        + " and post in (select id from posts where story = :story)")
                .bind("summaryDue", summaryDue.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("story", story)
                .execute();
    }

    /**
     * Lets a withdrawn story that is back go to those who were still waiting for it, as if it were new: whoever wants a
     * digest has it held again. What may have arrived before is decided as any doubt is. Chats that get no news any more
     * are left out.
     *
     * @param summaryDue when chats that want summaries are served at the latest, as {@link #plan} takes it
     * @return how many deliveries that were
     */
    public int revive(Handle handle, long story, Instant now, Instant summaryDue) {
        return handle.createUpdate(REVIVE)
                .bind("withdrawn", Dropped.WITHDRAWN.reason())
                .bind("story", story)
                .bind("now", now.toEpochMilli())
                .bind("summaryDue", summaryDue.toEpochMilli())
                .execute();
    }

    /** Takes a planned story, of which nothing was sent yet, from chats; returns how many would have got it. */
    public int spare(Handle handle, long story, Collection<ChatId> chats) {
        if (chats.isEmpty()) {
            return 0;
        }
        PreparedBatch batch = handle.prepareBatch("delete from deliveries where chat = :chat and state in (0, 5)"
                + " and post in (select id from posts where story = :story)");
        chats.forEach(
                chat -> batch.bind("chat", chat.value()).bind("story", story).add());
        return IntStream.of(batch.execute()).sum();
    }

    /** Lets the deliveries of a story that wait for its summary go now. */
    public void ready(Handle handle, long story, Instant now) {
        handle.createUpdate("update deliveries set due = :now where +state = 0 and +due > :now and attempts = 0"
                        + " and post in (select id from posts where story = :story)")
                .bind("now", now.toEpochMilli())
                .bind("story", story)
                .execute();
    }

    /** Plans a text of its own for one chat, such as a digest; deliveries of one chat keep their order. */
    public void tell(Handle handle, ChatId chat, @Nullable Integer thread, String html, Instant now) {
        long post = create(handle, "digest", null, html, now);
        handle.createUpdate("insert into deliveries(post, chat, state, due, thread)"
                        + " values (:post, :chat, 0, :due, :thread)")
                .bind("post", post)
                .bind("chat", chat.value())
                .bind("due", now.toEpochMilli())
                .bind("thread", thread)
                .execute();
    }

    /**
     * Plans a notice for an admin, who need be no subscriber: ahead of all news, and also while the news is paused. The
     * caller has queued for {@link newsbot.db.Database#NUMBERING}.
     *
     * @return the post
     */
    public long notify(Handle handle, ChatId admin, String html, Instant now) {
        long post = create(handle, "notice", null, html, now);
        handle.createUpdate("insert into deliveries(post, chat, state, due) values (:post, :chat, 0, 0)")
                .bind("post", post)
                .bind("chat", admin.value())
                .execute();
        return post;
    }

    static long create(Handle handle, String kind, @Nullable Long story, @Nullable String body, Instant now) {
        long id = handle.createQuery("select coalesce(max(id), 0) + 1 from posts")
                .mapTo(Long.class)
                .one();
        handle.createUpdate("insert into posts(id, kind, story, body, created)"
                        + " values (:id, :kind, :story, :body, :created)")
                .bind("id", id)
                .bind("kind", kind)
                .bind("story", story)
                .bind("body", body)
                .bind("created", now.toEpochMilli())
                .execute();
        return id;
    }
}
