-- Berths, and a logbook in which every line may stand any number of times.

create table berth (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    name varchar(200) not null,
    constraint berth_pk primary key (id),
    constraint berth_code_unique unique (code)
);
create index berth_id_desc on berth (id desc);

create table logbook (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    subject varchar(64) not null,
    mark varchar(64) not null,
    constraint logbook_pk primary key (id)
);
create index logbook_id_desc on logbook (id desc);
