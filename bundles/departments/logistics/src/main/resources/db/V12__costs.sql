-- What logistics is planned to cost and does cost (LOG-21), and how long its steps take (LOG-23). Amounts are yuan; shop '' stands for all shops.

create table cost_plan (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    month varchar(7) not null,
    shop varchar(100) not null,
    orders int not null,
    freight decimal(14,2) not null,
    packaging decimal(14,2) not null,
    labour decimal(14,2) not null,
    rent decimal(14,2) not null,
    other decimal(14,2) not null,
    goals varchar(2000),
    state varchar(16) not null,
    submitted_by varchar(64),
    approved_by varchar(64),
    approved_at timestamp,
    constraint cost_plan_pk primary key (id),
    constraint cost_plan_number_unique unique (number)
);
create index cost_plan_id_desc on cost_plan (id desc);
create index cost_plan_month on cost_plan (month, id);
create index cost_plan_month_desc on cost_plan (month desc, id desc);
create index cost_plan_number on cost_plan (number, id);
create index cost_plan_number_desc on cost_plan (number desc, id desc);

create table cost (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    on_day date not null,
    kind varchar(16) not null,
    shop varchar(100) not null,
    amount decimal(14,2) not null,
    note varchar(500),
    constraint cost_pk primary key (id),
    constraint cost_amount_check check (amount > 0)
);
create index cost_id_desc on cost (id desc);
create index cost_on_day on cost (on_day, id);
create index cost_on_day_desc on cost (on_day desc, id desc);
create index cost_kind_newest on cost (kind, id desc);
create index cost_shop_newest on cost (shop, id desc);

-- How long the order waited for the step since the one before, in milliseconds (LOG-23).
alter table dispatch_step add column took_ms bigint;
create index dispatch_step_took on dispatch_step (step, on_day, took_ms);
