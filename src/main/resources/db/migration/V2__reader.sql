-- Alerts have numbers that are never given again: who knows those up to a number knows what is new
-- (subscription.Alerts)
create table alert_numbers (
    last bigint not null
);
insert into alert_numbers(last) select coalesce(max(id), 0) from alerts;

-- Which story came to which chat by which alert, and the story's words that say so (subscription.AlertMatches)
create table story_alerts (
    chat  text   not null,
    story bigint not null,
    alert text   not null,
    words text   not null default '',
    primary key (chat, story, alert)
);
create index story_alerts_story on story_alerts (story);

-- The search index: the terms of a story's title and description, heavier for the title (archive.StoryTerms)
create table story_terms (
    term   text   not null,
    story  bigint not null,
    weight bigint not null,
    primary key (term, story)
);
create index story_terms_story on story_terms (story);

-- Words that do not fit into the data of a button, by their hash (conversation.ButtonWords)
create table button_words (
    name  text   primary key,
    words text   not null,
    made  bigint not null
);
