-- Whether Telegram refused the delivery as a rich message, so that it goes out, and is edited, as HTML (outbox.Outbox)
alter table deliveries add column html bigint not null default 0;
