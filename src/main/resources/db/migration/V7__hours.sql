-- How many deliveries came to their end within an hour, by its beginning; of nobody in particular (outbox.Hours)
create table hours (
    hour   bigint not null,
    name   text   not null,
    amount bigint not null,
    primary key (hour, name)
);
