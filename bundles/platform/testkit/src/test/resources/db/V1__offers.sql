create table offers (
    id bigint not null primary key,
    version integer not null,
    created_at timestamp not null,
    created_by varchar(200) not null,
    updated_at timestamp not null,
    updated_by varchar(200) not null,
    unit varchar(64),
    title varchar(100) not null,
    price decimal(14, 2) not null,
    state varchar(20) not null
);
create index offers_newest on offers (id desc);
