-- Why a feed's last poll failed, as people may see it; null after a good one (feed.FeedStates)
alter table feeds add column reason text;
