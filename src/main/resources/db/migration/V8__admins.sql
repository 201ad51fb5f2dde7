-- While an admin has the news paused, one row (outbox.Pause)
create table pause (
    id    bigint primary key,
    since bigint not null
);
-- What goes out all the same is found without looking at what waits
create index posts_notices on posts (id) where kind = 'notice';

-- What an admin wants to announce: the last text of each, and the post that tells it once it is sent (outbox.Drafts)
create table drafts (
    admin  text   primary key,
    number bigint not null,
    body   text   not null,
    made   bigint not null,
    state  text   not null,
    post   bigint
);

-- Lasting trouble, and until when it lasted, so that each is told once (admin.Troubles)
create table troubles (
    name  text   primary key,
    since bigint not null,
    ended bigint
);

-- The one message by which an admin follows a large post on its way (admin.Bars)
create table bars (
    post   bigint not null,
    chat   text   not null,
    notice bigint not null,
    ended  bigint,
    primary key (post, chat)
);
