-- Telegram does not tell @Channel from @channel: a chat that is addressed by its name has it in small letters (news.ChatId).
-- Of rows that say the same of one chat in different letters, one stays.
delete from subscribers where chat like '@%' and chat <>
    (select min(o.chat) from subscribers o where lower(o.chat) = lower(subscribers.chat));
update subscribers set chat = lower(chat) where chat like '@%';

delete from follows where chat like '@%' and chat <>
    (select min(o.chat) from follows o where lower(o.chat) = lower(follows.chat) and o.topic = follows.topic);
update follows set chat = lower(chat) where chat like '@%';

delete from alerts where chat like '@%' and chat <>
    (select min(o.chat) from alerts o where lower(o.chat) = lower(alerts.chat) and o.words = alerts.words);
update alerts set chat = lower(chat) where chat like '@%';

delete from story_alerts where chat like '@%' and chat <>
    (select min(o.chat) from story_alerts o where lower(o.chat) = lower(story_alerts.chat)
        and o.story = story_alerts.story and o.alert = story_alerts.alert);
update story_alerts set chat = lower(chat) where chat like '@%';

delete from deliveries where chat like '@%' and chat <>
    (select min(o.chat) from deliveries o where lower(o.chat) = lower(deliveries.chat) and o.post = deliveries.post);
update deliveries set chat = lower(chat) where chat like '@%';
