-- Shops, products, listings and prices (OPS-06 to OPS-18). Amounts are yuan, quantities pieces, timestamps UTC, days those
-- of the company's time zone. Codes are the references.
-- Derby cannot scan an index backwards: what is sorted both ways has an index for each way.

create table shop (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    name varchar(100) not null,
    platform varchar(24) not null,
    platform_shop varchar(100),
    supervisor varchar(64),
    url varchar(300),
    credential_ref varchar(200),
    layout_plan varchar(4000),
    layout_version int not null,
    state varchar(24) not null,
    constraint shop_pk primary key (id),
    constraint shop_code_unique unique (code)
);
create index shop_id_desc on shop (id desc);
create index shop_code on shop (code, id);
create index shop_code_desc on shop (code desc, id desc);
create index shop_name on shop (name, id);
create index shop_name_desc on shop (name desc, id desc);

create table shop_revamp (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    shop varchar(64) not null,
    goal varchar(1000) not null,
    from_version int not null,
    plan_before varchar(4000),
    plan_after varchar(4000),
    started_at timestamp not null,
    started_by varchar(64) not null,
    ended_at timestamp,
    outcome varchar(1000),
    constraint shop_revamp_pk primary key (id),
    constraint shop_revamp_shop_fk foreign key (shop) references shop (code)
);
create index shop_revamp_id_desc on shop_revamp (id desc);
