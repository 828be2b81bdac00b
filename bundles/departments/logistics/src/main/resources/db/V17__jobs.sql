-- What the scans have found that somebody should see to, until it is no longer so.
create table alert (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    kind varchar(24) not null,
    about varchar(100) not null,
    message varchar(500) not null,
    state varchar(16) not null,
    settled_at timestamp,
    constraint alert_pk primary key (id)
);
create index alert_id_desc on alert (id desc);
create index alert_created_at on alert (created_at, id);
create index alert_created_at_desc on alert (created_at desc, id desc);
create index alert_kind_newest on alert (kind, id desc);
create index alert_state_newest on alert (state, id desc);
create index alert_about_newest on alert (about, id desc);

-- What is looked for, and from how many days on it counts.
create table alert_rule (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    kind varchar(24) not null,
    days int not null,
    enabled boolean not null,
    constraint alert_rule_pk primary key (id),
    constraint alert_rule_kind_unique unique (kind)
);
create index alert_rule_id_desc on alert_rule (id desc);
create index alert_rule_kind_desc on alert_rule (kind desc);
insert into alert_rule (id, version, created_at, created_by, updated_at, updated_by, kind, days, enabled) values
    (101, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'order_late', 0, true),
    (102, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'parcel_late', 5, true),
    (103, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'carrier_papers', 0, true),
    (104, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'safety_check_missing', 7, true),
    (105, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'hazard_overdue', 0, true);

-- Counts that come again.
create table count_plan (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    title varchar(200) not null,
    warehouse varchar(32) not null,
    zone varchar(64),
    every_days int not null,
    next_on date not null,
    blind boolean not null,
    last_count varchar(40),
    constraint count_plan_pk primary key (id),
    constraint count_plan_title_unique unique (title)
);
create index count_plan_id_desc on count_plan (id desc);
create index count_plan_title_desc on count_plan (title desc);
create index count_plan_next_on on count_plan (next_on, id);
create index count_plan_next_on_desc on count_plan (next_on desc, id desc);
create index count_plan_warehouse_newest on count_plan (warehouse, id desc);

-- Dispatch reports as they were submitted.
create table dispatch_summary (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    period varchar(16) not null,
    from_day date not null,
    to_day date not null,
    created_orders bigint not null,
    reviewed bigint not null,
    handed_over bigint not null,
    parcels bigint not null,
    pieces bigint not null,
    signed_by_customer bigint not null,
    stopped bigint not null,
    mismatches bigint not null,
    promised bigint not null,
    on_time bigint not null,
    on_time_percent decimal(5,1),
    constraint dispatch_summary_pk primary key (id),
    constraint dispatch_summary_unique unique (period, from_day)
);
create index dispatch_summary_id_desc on dispatch_summary (id desc);
create index dispatch_summary_from_day on dispatch_summary (from_day, id);
create index dispatch_summary_from_day_desc on dispatch_summary (from_day desc, id desc);
