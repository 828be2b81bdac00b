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
