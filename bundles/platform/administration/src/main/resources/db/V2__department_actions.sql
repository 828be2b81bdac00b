-- What was done to the departments of this installation: who ordered it, with which file, and what came of it.

create table department_actions (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    action varchar(16) not null,
    department varchar(64) not null,
    from_version varchar(64),
    to_version varchar(64),
    sha256 varchar(64),
    state varchar(16) not null,
    step varchar(500),
    log varchar(8000) not null,
    started_at timestamp,
    ended_at timestamp,
    problem varchar(2000),
    problem_zh varchar(2000),
    constraint department_actions_pk primary key (id)
);
create index department_actions_id_desc on department_actions (id desc);
create index department_actions_department on department_actions (department, id);
create index department_actions_department_desc on department_actions (department desc, id desc);
create index department_actions_state on department_actions (state, id);
create index department_actions_started_at on department_actions (started_at, id);
create index department_actions_started_at_desc on department_actions (started_at desc, id desc);
