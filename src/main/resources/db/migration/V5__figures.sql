-- How many of what there were on a day of the site's time zone; of nobody in particular (outbox.Figures)
create table figures (
    day    text   not null,
    name   text   not null,
    amount bigint not null,
    primary key (day, name)
);
