-- With which analyser and topics a story's topics and search terms were made; empty for stories older than the
-- index (archive.SortedStories)
alter table stories add column sorted_by text not null default '';
