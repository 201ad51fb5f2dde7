-- Telegram does not tell @Channel from @channel: a chat that is addressed by its name has it in small letters (news.ChatId).
-- Of rows that say the same of one chat in different letters, one stays: of subscribers first one from the configuration, then
-- one that gets news; of deliveries the one that has come farthest, so that nothing is lost and nothing sent twice.
delete from subscribers where chat like '@%' and chat <>
    (select o.chat from subscribers o where lower(o.chat) = lower(subscribers.chat)
        order by o.configured desc, case o.state when 'active' then 0 else 1 end, o.chat limit 1);
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
    (select o.chat from deliveries o where lower(o.chat) = lower(deliveries.chat) and o.post = deliveries.post
        order by case o.state when 3 then 0 when 1 then 1 when 2 then 2 when 0 then 3 when 5 then 4 else 5 end, o.chat limit 1);
update deliveries set chat = lower(chat) where chat like '@%';
