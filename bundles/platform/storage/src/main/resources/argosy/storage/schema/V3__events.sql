-- What the department tells others: its log of events, in the order in which they were committed.
create table argosy_events (
    log_position bigint not null,
    lane integer not null,
    id bigint not null,
    type varchar(100) not null,
    subject varchar(200) not null,
    data_version integer not null,
    occurred_at timestamp not null,
    data ${clob} not null,
    constraint argosy_events_pk primary key (log_position)
);

create index argosy_events_lane on argosy_events (lane, log_position);

-- What the department has had of the logs of others, a row per lane; changed with the effect of what it had.
create table argosy_subscriptions (
    subscriber varchar(100) not null,
    publisher varchar(63) not null,
    lane integer not null,
    log_position bigint not null,
    replay_until bigint not null,
    constraint argosy_subscriptions_pk primary key (subscriber, publisher, lane)
);

-- Subscribers that an administrator, or the platform itself, has told to wait.
create table argosy_subscribers (
    name varchar(100) not null,
    paused boolean not null,
    reason varchar(1000),
    changed_at timestamp not null,
    changed_by varchar(200) not null,
    constraint argosy_subscribers_pk primary key (name)
);

-- Events that failed, and those of the same subject behind them.
create table argosy_set_aside_events (
    id bigint not null,
    subscriber varchar(100) not null,
    publisher varchar(63) not null,
    lane integer not null,
    log_position bigint not null,
    type varchar(100) not null,
    subject varchar(200) not null,
    state varchar(20) not null,
    attempts integer not null,
    next_try_at timestamp,
    set_aside_at timestamp not null,
    error varchar(2000),
    constraint argosy_set_aside_events_pk primary key (id)
);

create unique index argosy_set_aside_events_event on argosy_set_aside_events (subscriber, publisher, log_position);
create index argosy_set_aside_events_subject on argosy_set_aside_events (subscriber, publisher, subject, log_position);
create index argosy_set_aside_events_state on argosy_set_aside_events (state, id);
