-- IT projects (PLT-40). The estimate is in yuan.
create table project (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    title varchar(200) not null,
    need varchar(4000) not null,
    solution varchar(4000),
    evaluation varchar(4000),
    estimate decimal(14,2) not null,
    state varchar(16) not null,
    decided_by varchar(64),
    opinion varchar(1000),
    constraint project_pk primary key (id),
    constraint project_number_unique unique (number)
);
create index project_id_desc on project (id desc);
create index project_number_desc on project (number desc);
create index project_state_newest on project (state, id desc);
