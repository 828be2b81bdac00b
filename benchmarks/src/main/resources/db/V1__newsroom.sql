-- Two collections of the same form, one of which tells others of each record, and what a listener makes of it.

create table note (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    name varchar(500) not null,
    brand varchar(200),
    category varchar(100),
    spec varchar(500),
    barcode varchar(64),
    weight_grams int,
    remark varchar(500),
    constraint note_pk primary key (id),
    constraint note_code_unique unique (code)
);
create index note_id_desc on note (id desc);
create index note_name on note (name, id);
create index note_name_desc on note (name desc, id desc);

create table bulletin (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    name varchar(500) not null,
    brand varchar(200),
    category varchar(100),
    spec varchar(500),
    barcode varchar(64),
    weight_grams int,
    remark varchar(500),
    constraint bulletin_pk primary key (id),
    constraint bulletin_code_unique unique (code)
);
create index bulletin_id_desc on bulletin (id desc);
create index bulletin_name on bulletin (name, id);
create index bulletin_name_desc on bulletin (name desc, id desc);

create table clipping (
    code varchar(64) not null,
    nanos bigint not null,
    constraint clipping_pk primary key (code)
);
