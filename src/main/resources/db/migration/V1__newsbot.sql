-- The whole store. Runs unchanged on SQLite and on PostgreSQL: text and bigint only, times in
-- milliseconds since 1970 (UTC), flags 0 or 1, ids given by the program.

-- Feeds: what the last polls left behind (feed.FeedStates)
create table feeds (
    url           text primary key,
    etag          text,
    last_modified text,
    body_hash     text,
    seeded        bigint not null default 0,
    failures      bigint not null default 0,
    failing_since bigint,
    last_success  bigint,
    next_poll     bigint,
    moved_to      text,
    last_full     bigint
);

-- The archive (archive.Stories)
create table stories (
    id          bigint primary key,
    edition     text   not null,
    title       text   not null,
    link        text,
    description text,
    published   bigint,
    arrived     bigint not null,
    section     text,
    author      text,
    image       text,
    interview   bigint not null,
    withdrawn   bigint not null default 0,
    revision    bigint not null default 0,
    feed        text   not null,
    seen        bigint not null default 0
);
create index stories_arrived on stories (arrived);
create index stories_seen on stories (seen);
create index stories_revision on stories (revision);
-- by what a story is recognised: guid, canonical link, title with description
create table story_keys (
    name  text primary key,
    story bigint not null
);
create index story_keys_story on story_keys (story);
create table story_topics (
    topic text   not null,
    story bigint not null,
    words text   not null default '',
    primary key (topic, story)
);
create index story_topics_story on story_topics (story);
-- one summary a story, as JSON; 'none' when the article gave none (story.Interviews)
create table summaries (
    story bigint primary key,
    body  text   not null,
    made  bigint not null
);

-- Chats and what they follow (subscription)
create table subscribers (
    chat       text primary key,
    state      text   not null,
    kind       text   not null,
    language   text   not null,
    editions   text   not null default '',
    interviews text   not null default 'summary',
    rhythm     text   not null default 'now',
    hour       bigint not null default 8,
    days       text   not null default '1234567',
    zone       text   not null default '',
    quiet_from bigint,
    quiet_to   bigint,
    silent     bigint not null default 0,
    pictures   bigint not null default 1,
    thread     bigint,
    configured bigint not null default 0,
    since      bigint not null
);
create table follows (
    chat   text not null,
    topic  text not null,
    thread bigint,
    primary key (chat, topic)
);
create index follows_topic on follows (topic, chat);
create table alerts (
    id    bigint primary key,
    chat  text   not null,
    words text   not null,
    since bigint not null
);
create unique index alerts_chat on alerts (chat, words);

-- The outbox (outbox.Outbox): a post is a thing to tell, a delivery tells it to one chat
create table posts (
    id      bigint primary key,
    kind    text   not null,
    story   bigint,
    body    text,
    created bigint not null
);
create index posts_story on posts (story);
create table deliveries (
    post       bigint not null,
    chat       text   not null,
    state      bigint not null,
    due        bigint not null,
    attempts   bigint not null default 0,
    doubtful   bigint not null default 0,
    plain      bigint not null default 0,
    thread     bigint,
    owner      text,
    message_id bigint,
    revision   bigint not null default 0,
    reason     text,
    primary key (post, chat)
);
create index deliveries_due on deliveries (state, due, post);
create index deliveries_chat on deliveries (chat, state);

-- Updates taken from Telegram and not yet handled (telegram.Inbox)
create table inbox (
    update_id bigint primary key,
    body      text   not null,
    received  bigint not null,
    attempts  bigint not null default 0,
    state     bigint not null default 0
);
create index inbox_state on inbox (state, update_id);

-- Who may do what only one instance may do (db.Leases), and who is alive
create table leases (
    name    text primary key,
    holder  text   not null,
    term    bigint not null,
    expires bigint not null
);
-- sharing: into how many parts it divides the pace; 0 while it may not send yet, -1 when it is known to be dead
create table instances (
    id      text primary key,
    seen    bigint not null,
    sharing bigint not null default 0
);
