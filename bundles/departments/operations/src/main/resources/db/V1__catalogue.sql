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

create table product_type (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(32) not null,
    name varchar(100) not null,
    minimum_images int not null,
    constraint product_type_pk primary key (id),
    constraint product_type_code_unique unique (code)
);
create index product_type_id_desc on product_type (id desc);
create index product_type_code on product_type (code, id);
create index product_type_code_desc on product_type (code desc, id desc);

insert into product_type (id, version, created_at, created_by, updated_at, updated_by, code, name, minimum_images) values
    (101, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'goods', '实物商品', 1),
    (102, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'virtual', '虚拟商品', 1),
    (103, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'travel', '旅游线路', 1),
    (104, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'hotel', '酒店套餐', 1),
    (105, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'ticket', '单项门票', 1);

create table product (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    name varchar(200) not null,
    product_type varchar(32) not null,
    category varchar(100),
    brand varchar(200),
    spec varchar(500),
    source varchar(200),
    selling_points varchar(2000),
    supplier varchar(200),
    qc_ref varchar(100),
    departure varchar(500),
    state varchar(24) not null,
    selection_reason varchar(500),
    selected_by varchar(64),
    selected_at timestamp,
    blocked_reason varchar(500),
    verified_at timestamp,
    verified_by varchar(64),
    constraint product_pk primary key (id),
    constraint product_code_unique unique (code),
    constraint product_kind_fk foreign key (product_type) references product_type (code)
);
create index product_id_desc on product (id desc);
create index product_code on product (code, id);
create index product_code_desc on product (code desc, id desc);
create index product_name on product (name, id);
create index product_name_desc on product (name desc, id desc);
create index product_state_newest on product (state, id desc);
create index product_category_newest on product (category, id desc);
create index product_brand_newest on product (brand, id desc);
create index product_supplier_newest on product (supplier, id desc);
create index product_blocked_reason_newest on product (blocked_reason, id desc);
create index product_verified_at_newest on product (verified_at, id desc);

create table sku (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    product varchar(64) not null,
    name varchar(300) not null,
    barcode varchar(64),
    cost decimal(14, 2),
    state varchar(24) not null,
    constraint sku_pk primary key (id),
    constraint sku_code_unique unique (code),
    constraint sku_barcode_unique unique (barcode),
    constraint sku_product_fk foreign key (product) references product (code)
);
create index sku_id_desc on sku (id desc);
create index sku_code on sku (code, id);
create index sku_code_desc on sku (code desc, id desc);
create index sku_product_newest on sku (product, id desc);
create index sku_state_newest on sku (state, id desc);

create table availability (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    sku varchar(64) not null,
    available bigint not null,
    told_at timestamp not null,
    constraint availability_pk primary key (id),
    constraint availability_sku_unique unique (sku)
);
create index availability_id_desc on availability (id desc);
create index availability_sku on availability (sku, id);
create index availability_sku_desc on availability (sku desc, id desc);

create table price (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    shop varchar(64) not null,
    sku varchar(64) not null,
    amount decimal(14, 2) not null,
    floor decimal(14, 2),
    valid_from timestamp not null,
    valid_to timestamp,
    reason varchar(500) not null,
    previous decimal(14, 2),
    below_floor boolean not null,
    imported boolean not null,
    state varchar(24) not null,
    replaced_by varchar(32),
    continues varchar(32),
    decided_by varchar(64),
    decided_at timestamp,
    decision_reason varchar(1000),
    constraint price_pk primary key (id),
    constraint price_number_unique unique (number),
    constraint price_shop_fk foreign key (shop) references shop (code),
    constraint price_sku_fk foreign key (sku) references sku (code)
);
create index price_id_desc on price (id desc);
create index price_number on price (number, id);
create index price_number_desc on price (number desc, id desc);
create index price_shop_newest on price (shop, id desc);
create index price_sku_newest on price (sku, id desc);
create index price_state_newest on price (state, id desc);
create index price_line on price (shop, sku, valid_from);
create index price_begins on price (state, valid_from);
create index price_ends on price (state, valid_to);

create table price_floor (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    sku varchar(64) not null,
    shop varchar(64) not null,
    floor decimal(14, 2) not null,
    remark varchar(300),
    constraint price_floor_pk primary key (id),
    constraint price_floor_line_unique unique (sku, shop),
    constraint price_floor_sku_fk foreign key (sku) references sku (code)
);
create index price_floor_id_desc on price_floor (id desc);
create index price_floor_sku on price_floor (sku, id);
create index price_floor_sku_desc on price_floor (sku desc, id desc);

create table price_limit (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    person varchar(64),
    unit_code varchar(64),
    max_reduction decimal(5, 2) not null,
    remark varchar(300),
    constraint price_limit_pk primary key (id)
);
create index price_limit_id_desc on price_limit (id desc);

create table listing (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    product varchar(64) not null,
    constraint listing_pk primary key (id),
    constraint listing_number_unique unique (number)
);
create index listing_id_desc on listing (id desc);
