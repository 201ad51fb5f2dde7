-- The revision that all messages of a story are known to show (outbox.Receipts): what has been edited everywhere is not
-- looked through again, which is every message of a week's corrected stories
alter table stories add column edited bigint not null default 0;
drop index stories_revision;
create index stories_unedited on stories (id) where revision > edited;
