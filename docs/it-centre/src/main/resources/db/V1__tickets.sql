-- Support tickets (PLT-41).
create table ticket (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    title varchar(200) not null,
    kind varchar(16) not null,
    description varchar(4000),
    state varchar(16) not null,
    engineer varchar(64),
    due timestamp not null,
    overdue boolean not null,
    solution varchar(4000),
    constraint ticket_pk primary key (id),
    constraint ticket_number_unique unique (number)
);
create index ticket_id_desc on ticket (id desc);
create index ticket_number_desc on ticket (number desc);
create index ticket_due on ticket (due, id);
create index ticket_due_desc on ticket (due desc, id desc);
create index ticket_state_newest on ticket (state, id desc);
create index ticket_engineer_newest on ticket (engineer, id desc);
