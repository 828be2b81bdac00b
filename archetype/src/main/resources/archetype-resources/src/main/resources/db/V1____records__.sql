-- ${recordTitles}.
create table ${table} (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    title varchar(200) not null,
    constraint ${table}_pk primary key (id)
);
create index ${table}_id_desc on ${table} (id desc);
create index ${table}_title on ${table} (title, id);
create index ${table}_title_desc on ${table} (title desc, id desc);
