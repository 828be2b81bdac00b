create table papers (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    title varchar(200) not null,
    constraint papers_pk primary key (id)
);
create index papers_id_desc on papers (id desc);
