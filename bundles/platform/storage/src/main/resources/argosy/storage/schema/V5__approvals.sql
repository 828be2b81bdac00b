-- Requests for approval stay with the department that asks: a decision and its effect are one transaction.

create table argosy_approvals (
    id bigint not null,
    version integer not null,
    created_at timestamp not null,
    created_by varchar(200) not null,
    updated_at timestamp not null,
    updated_by varchar(200) not null,
    unit varchar(64),
    kind varchar(100) not null,
    collection varchar(100) not null,
    record_id bigint not null,
    amount decimal(14, 2),
    summary varchar(500) not null,
    requester varchar(200) not null,
    state varchar(20) not null,
    step integer not null,
    steps varchar(4000) not null,
    due_at timestamp not null,
    reminded_at timestamp,
    unclaimed boolean not null,
    slot varchar(255) not null,
    constraint argosy_approvals_pk primary key (id),
    constraint argosy_approvals_slot unique (slot)
);

create index argosy_approvals_waiting on argosy_approvals (state, due_at, id);
create index argosy_approvals_requester on argosy_approvals (requester, id desc);
create index argosy_approvals_record on argosy_approvals (collection, record_id, id desc);

-- One agreement that is needed.
create table argosy_approval_tasks (
    id bigint not null,
    version integer not null,
    created_at timestamp not null,
    created_by varchar(200) not null,
    updated_at timestamp not null,
    updated_by varchar(200) not null,
    unit varchar(64),
    approval bigint not null,
    step integer not null,
    turn varchar(20) not null,
    parent bigint,
    state varchar(20) not null,
    due_at timestamp not null,
    escalate_at timestamp not null,
    decided_by varchar(200),
    on_behalf_of varchar(200),
    decided_at timestamp,
    reason varchar(1000),
    constraint argosy_approval_tasks_pk primary key (id)
);

create index argosy_approval_tasks_approval on argosy_approval_tasks (approval, id);
create index argosy_approval_tasks_late on argosy_approval_tasks (state, escalate_at, id);
create index argosy_approval_tasks_decided on argosy_approval_tasks (decided_by, approval desc);
create index argosy_approval_tasks_behalf on argosy_approval_tasks (on_behalf_of, approval desc);

-- Who may give it; several of them may have the same task before them.
create table argosy_approval_seats (
    id bigint not null,
    approval bigint not null,
    task bigint not null,
    decider varchar(250) not null,
    held_as varchar(250),
    via varchar(20) not null,
    waiting boolean not null,
    constraint argosy_approval_seats_pk primary key (id)
);

create index argosy_approval_seats_decider on argosy_approval_seats (decider, waiting, approval);
create index argosy_approval_seats_task on argosy_approval_seats (task, id);
create index argosy_approval_seats_approval on argosy_approval_seats (approval, waiting, decider);

-- Who is shown a request without deciding it: copies, and the outcome for who asked.
create table argosy_approval_copies (
    id bigint not null,
    approval bigint not null,
    person varchar(200) not null,
    what varchar(20) not null,
    made_at timestamp not null,
    read_at timestamp,
    constraint argosy_approval_copies_pk primary key (id),
    constraint argosy_approval_copies_once unique (person, what, approval)
);

create index argosy_approval_copies_newest on argosy_approval_copies (person, what, approval desc);

-- What an authorised person set in place of the steps that a kind of approval ships with.
create table argosy_approval_rules (
    id bigint not null,
    version integer not null,
    created_at timestamp not null,
    created_by varchar(200) not null,
    updated_at timestamp not null,
    updated_by varchar(200) not null,
    unit varchar(64),
    kind varchar(100) not null,
    steps varchar(4000) not null,
    constraint argosy_approval_rules_pk primary key (id),
    constraint argosy_approval_rules_kind unique (kind)
);
