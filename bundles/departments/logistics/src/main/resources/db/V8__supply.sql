-- Costs and categories of SKUs, replenishment, overstock and slow movers (LOG-14, LOG-16).
-- Quantities are pieces, money is yuan (CNY), timestamps UTC, days those of the company's time zone.

alter table sku add column category varchar(100);
alter table sku add column cost decimal(14, 2);
create index sku_category_newest on sku (category, id desc);

-- What was handed over to carriers, by SKU and over a time, is read from this index alone.
create index stock_move_reason_time on stock_move (reason, created_at, sku, from_bin, quantity);

create table reorder_point (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    sku varchar(64) not null,
    warehouse varchar(32) not null,
    reorder_point bigint not null,
    order_up_to bigint,
    order_quantity bigint,
    minimum_order bigint,
    pack_size bigint,
    lead_time_days int not null,
    safety_days int,
    sales_weeks int not null,
    supplier varchar(200) not null,
    contact varchar(100),
    phone varchar(40),
    wechat varchar(64),
    unit_price decimal(14, 2),
    constraint reorder_point_pk primary key (id),
    constraint reorder_point_place_unique unique (sku, warehouse),
    constraint reorder_point_sku_fk foreign key (sku) references sku (code),
    constraint reorder_point_warehouse_fk foreign key (warehouse) references warehouse (code)
);
create index reorder_point_id_desc on reorder_point (id desc);
create index reorder_point_warehouse_newest on reorder_point (warehouse, id desc);
create index reorder_point_sku on reorder_point (sku, id);
create index reorder_point_sku_desc on reorder_point (sku desc, id desc);
create index reorder_point_supplier on reorder_point (supplier, id);
create index reorder_point_supplier_desc on reorder_point (supplier desc, id desc);

create table replenishment (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    sku varchar(64) not null,
    warehouse varchar(32) not null,
    supplier varchar(200) not null,
    contact varchar(100),
    phone varchar(40),
    wechat varchar(64),
    state varchar(16) not null,
    reorder_point bigint not null,
    order_up_to bigint,
    available bigint not null,
    reserved bigint not null,
    on_order bigint not null,
    sales_days int not null,
    daily_sales decimal(14, 2) not null,
    cover_days decimal(14, 1),
    suggested bigint not null,
    ordered bigint,
    confirmed bigint,
    received bigint,
    unit_price decimal(14, 2),
    amount decimal(24, 2),
    lead_time_days int not null,
    ordered_by varchar(64),
    ordered_at timestamp,
    channel varchar(16),
    expected_on date,
    receipt varchar(32),
    received_at timestamp,
    reason varchar(1000),
    dismissed_until date,
    constraint replenishment_pk primary key (id),
    constraint replenishment_number_unique unique (number),
    constraint replenishment_sku_fk foreign key (sku) references sku (code),
    constraint replenishment_warehouse_fk foreign key (warehouse) references warehouse (code)
);
create index replenishment_id_desc on replenishment (id desc);
create index replenishment_state_newest on replenishment (state, id desc);
create index replenishment_warehouse_newest on replenishment (warehouse, id desc);
create index replenishment_sku_newest on replenishment (sku, id desc);
create index replenishment_receipt_newest on replenishment (receipt, id desc);
create index replenishment_dismissed_until on replenishment (dismissed_until, id desc);
create index replenishment_number on replenishment (number, id);
create index replenishment_number_desc on replenishment (number desc, id desc);
create index replenishment_supplier on replenishment (supplier, id);
create index replenishment_supplier_desc on replenishment (supplier desc, id desc);
create index replenishment_expected_on on replenishment (expected_on, id);
create index replenishment_expected_on_desc on replenishment (expected_on desc, id desc);
create index replenishment_cover_days on replenishment (cover_days, id);
create index replenishment_cover_days_desc on replenishment (cover_days desc, id desc);

create table overstock_rule (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    name varchar(100) not null,
    warehouse varchar(32),
    category varchar(100),
    window_days int not null,
    slow_cover_days int,
    idle_days int,
    maximum_days int,
    lying_days int,
    minimum_pieces bigint,
    minimum_value decimal(14, 2),
    enabled boolean not null,
    constraint overstock_rule_pk primary key (id),
    constraint overstock_rule_name_unique unique (name),
    constraint overstock_rule_warehouse_fk foreign key (warehouse) references warehouse (code)
);
create index overstock_rule_id_desc on overstock_rule (id desc);
create index overstock_rule_name on overstock_rule (name, id);
create index overstock_rule_name_desc on overstock_rule (name desc, id desc);

create table overstock (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    sku varchar(64) not null,
    warehouse varchar(32) not null,
    state varchar(16) not null,
    kind varchar(16) not null,
    rule varchar(100) not null,
    pieces bigint not null,
    excess bigint not null,
    excess_value decimal(24, 2),
    daily_sales decimal(14, 2) not null,
    cover_days decimal(14, 1),
    last_outgoing date,
    lying_since date,
    flagged_at timestamp not null,
    flagged_pieces bigint not null,
    flagged_excess bigint not null,
    flagged_value decimal(24, 2),
    reported_by varchar(64),
    reported_at timestamp,
    action varchar(24),
    plan varchar(1000),
    responsible varchar(64),
    due_on date,
    agreed_by varchar(64),
    agreed_at timestamp,
    outcome varchar(1000),
    cleared_at timestamp,
    reason varchar(1000),
    dismissed_until date,
    constraint overstock_pk primary key (id),
    constraint overstock_number_unique unique (number),
    constraint overstock_sku_fk foreign key (sku) references sku (code),
    constraint overstock_warehouse_fk foreign key (warehouse) references warehouse (code)
);
create index overstock_id_desc on overstock (id desc);
create index overstock_state_newest on overstock (state, id desc);
create index overstock_kind_newest on overstock (kind, id desc);
create index overstock_warehouse_newest on overstock (warehouse, id desc);
create index overstock_sku_newest on overstock (sku, id desc);
create index overstock_action_newest on overstock (action, id desc);
create index overstock_responsible_newest on overstock (responsible, id desc);
create index overstock_dismissed_until on overstock (dismissed_until, id desc);
create index overstock_number on overstock (number, id);
create index overstock_number_desc on overstock (number desc, id desc);
create index overstock_due_on on overstock (due_on, id);
create index overstock_due_on_desc on overstock (due_on desc, id desc);
create index overstock_excess on overstock (excess, id);
create index overstock_excess_desc on overstock (excess desc, id desc);
create index overstock_last_outgoing on overstock (last_outgoing, id);
create index overstock_last_outgoing_desc on overstock (last_outgoing desc, id desc);
