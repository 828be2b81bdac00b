-- Sales orders, what is wrong with them, how long each step may take, and what they are taken in from (OPS-39 to OPS-42).
-- Amounts are yuan, timestamps UTC. Shops, warehouses and carriers are named by their codes.

create table sales_order (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(60) not null,
    shop varchar(64) not null,
    platform varchar(24) not null,
    platform_order varchar(64) not null,
    part int not null,
    raw_status varchar(100),
    customer varchar(100),
    consignee varchar(100),
    phone varchar(40),
    address varchar(300),
    consignee_key varchar(40),
    address_key varchar(40),
    pieces bigint not null,
    goods_amount decimal(14,2) not null,
    freight decimal(14,2) not null,
    discount decimal(14,2) not null,
    payable decimal(14,2) not null,
    paid decimal(14,2) not null,
    refunded decimal(14,2) not null,
    payment varchar(24) not null,
    buyer_remark varchar(500),
    seller_remark varchar(500),
    flag varchar(16) not null,
    ordered_at timestamp not null,
    paid_at timestamp,
    modified_at timestamp,
    state varchar(24) not null,
    under_way boolean not null,
    step_owner varchar(64),
    step_due timestamp,
    late boolean not null,
    supervisor varchar(64),
    exception_kind varchar(24),
    exceptions int not null,
    confirmed_at timestamp,
    allocated_at timestamp,
    shipped_at timestamp,
    signed_at timestamp,
    ended_at timestamp,
    promised_at timestamp,
    warehouse varchar(64),
    carrier varchar(64),
    tracking_numbers varchar(500),
    dispatch_number varchar(40),
    warehouse_state varchar(24),
    warehouse_at timestamp,
    short_pieces bigint not null,
    anchor varchar(64),
    assistant varchar(64),
    operator varchar(64),
    live_session varchar(40),
    merged_into varchar(60),
    split_from varchar(60),
    reason varchar(300),
    constraint sales_order_pk primary key (id),
    constraint sales_order_number_unique unique (number),
    constraint sales_order_platform_order_unique unique (shop, platform_order, part)
);
create index sales_order_id_desc on sales_order (id desc);
create index sales_order_step_due on sales_order (step_due, id);
create index sales_order_step_due_desc on sales_order (step_due desc, id desc);
create index sales_order_ordered_at on sales_order (ordered_at, id);
create index sales_order_ordered_at_desc on sales_order (ordered_at desc, id desc);
create index sales_order_state_due on sales_order (state, step_due, id);
create index sales_order_shop_due on sales_order (shop, step_due, id);
create index sales_order_step_owner_due on sales_order (step_owner, step_due, id);
create index sales_order_exception_kind_due on sales_order (exception_kind, step_due, id);
create index sales_order_late_due on sales_order (late, step_due, id);
create index sales_order_under_way_due on sales_order (under_way, step_due, id);
create index sales_order_board on sales_order (under_way, state, shop, step_owner, supervisor, unit, late, warehouse_state);
create index sales_order_platform_order_newest on sales_order (platform_order, id desc);
create index sales_order_payment_newest on sales_order (payment, id desc);
create index sales_order_supervisor_newest on sales_order (supervisor, id desc);
create index sales_order_live_session_newest on sales_order (live_session, id desc);
create index sales_order_consignee on sales_order (consignee_key, id);
create index sales_order_address on sales_order (address_key, ordered_at);
create index sales_order_merged on sales_order (merged_into, id);

create table sales_order_line (
    id bigint not null,
    sales_order bigint not null,
    line_no int not null,
    sku varchar(64),
    name varchar(200) not null,
    spec varchar(300),
    quantity bigint not null,
    price decimal(14,2) not null,
    discount decimal(14,2) not null,
    listing varchar(64),
    source varchar(60),
    constraint sales_order_line_pk primary key (id),
    constraint sales_order_line_unique unique (sales_order, line_no),
    constraint sales_order_line_order_fk foreign key (sales_order) references sales_order (id)
);
create index sales_order_line_sku on sales_order_line (sku);

-- What is wrong with an order until somebody has settled it.
create table order_exception (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    sales_order bigint not null,
    order_number varchar(60) not null,
    shop varchar(64) not null,
    supervisor varchar(64),
    kind varchar(24) not null,
    detail varchar(500),
    state varchar(16) not null,
    resolved_by varchar(64),
    resolved_at timestamp,
    resolution varchar(300),
    constraint order_exception_pk primary key (id),
    constraint order_exception_order_fk foreign key (sales_order) references sales_order (id)
);
create index order_exception_id_desc on order_exception (id desc);
create index order_exception_sales_order on order_exception (sales_order, id desc);
create index order_exception_order_number_newest on order_exception (order_number, id desc);
create index order_exception_kind_newest on order_exception (kind, id desc);
create index order_exception_supervisor_newest on order_exception (supervisor, id desc);
create index order_exception_board on order_exception (state, kind, shop, supervisor, unit);
create index order_exception_state_newest on order_exception (state, id desc);
create index order_exception_shop_newest on order_exception (shop, id desc);

-- How long a step of an order may take, and who answers for it (DL-13, DL-37).
create table step_rule (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    step varchar(16) not null,
    measure varchar(24) not null,
    amount int not null,
    responsible varchar(64),
    constraint step_rule_pk primary key (id),
    constraint step_rule_step_unique unique (step)
);
create index step_rule_id_desc on step_rule (id desc);
create index step_rule_step on step_rule (step, id);
create index step_rule_step_desc on step_rule (step desc, id desc);

-- What is done with the orders of a shop without a person; * is for shops without a rule of their own.
create table order_rule (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    shop varchar(64) not null,
    auto_confirm boolean not null,
    auto_allocate boolean not null,
    auto_close boolean not null,
    await_merge boolean not null,
    check_sku boolean not null,
    check_stock boolean not null,
    check_floor boolean not null,
    cluster_orders int not null,
    cluster_hours int not null,
    warehouse varchar(64),
    carrier varchar(64),
    constraint order_rule_pk primary key (id),
    constraint order_rule_shop_unique unique (shop)
);
create index order_rule_id_desc on order_rule (id desc);
create index order_rule_shop on order_rule (shop, id);
create index order_rule_shop_desc on order_rule (shop desc, id desc);

-- Buyers whose orders a person looks at first; every entry has its evidence and ends (LEG-01, LEG-12).
create table blacklist_entry (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    kind varchar(16) not null,
    entry varchar(300) not null,
    entry_key varchar(40) not null,
    reason varchar(300) not null,
    evidence varchar(300) not null,
    expires date not null,
    constraint blacklist_entry_pk primary key (id),
    constraint blacklist_entry_key_unique unique (entry_key)
);
create index blacklist_entry_id_desc on blacklist_entry (id desc);
create index blacklist_entry_kind_newest on blacklist_entry (kind, id desc);
create index blacklist_entry_expires on blacklist_entry (expires, id);
create index blacklist_entry_expires_desc on blacklist_entry (expires desc, id desc);

-- A change or cancellation of an order that was reviewed already: itself a document.
create table order_change (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    sales_order bigint not null,
    order_number varchar(60) not null,
    shop varchar(64) not null,
    supervisor varchar(64),
    kind varchar(16) not null,
    consignee varchar(100),
    phone varchar(40),
    address varchar(300),
    remark varchar(500),
    goods_changed boolean not null,
    reason varchar(300) not null,
    state varchar(16) not null,
    decided_by varchar(64),
    decided_at timestamp,
    answer varchar(300),
    constraint order_change_pk primary key (id),
    constraint order_change_number_unique unique (number),
    constraint order_change_order_fk foreign key (sales_order) references sales_order (id)
);
create index order_change_id_desc on order_change (id desc);
create index order_change_order_number_newest on order_change (order_number, id desc);
create index order_change_shop_newest on order_change (shop, id desc);
create index order_change_state_newest on order_change (state, id desc);
create index order_change_kind_newest on order_change (kind, id desc);
create index order_change_supervisor_newest on order_change (supervisor, id desc);
create index order_change_sales_order on order_change (sales_order, id desc);

create table order_change_line (
    id bigint not null,
    order_change bigint not null,
    line_no int not null,
    sku varchar(64),
    name varchar(200) not null,
    spec varchar(300),
    quantity bigint not null,
    price decimal(14,2) not null,
    discount decimal(14,2) not null,
    listing varchar(64),
    constraint order_change_line_pk primary key (id),
    constraint order_change_line_unique unique (order_change, line_no),
    constraint order_change_line_change_fk foreign key (order_change) references order_change (id)
);

-- How the export file of a platform is read.
create table order_file_preset (
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
    headings varchar(4000) not null,
    statuses varchar(2000) not null,
    time_format varchar(100),
    constraint order_file_preset_pk primary key (id),
    constraint order_file_preset_code_unique unique (code)
);
create index order_file_preset_id_desc on order_file_preset (id desc);
create index order_file_preset_code on order_file_preset (code, id);
create index order_file_preset_code_desc on order_file_preset (code desc, id desc);
create index order_file_preset_platform_newest on order_file_preset (platform, id desc);

-- Up to which moment the changes of a shop were taken in.
create table marketplace_pull (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    shop varchar(64) not null,
    overlap_minutes int not null,
    start_at timestamp not null,
    pulled_until timestamp,
    pulled_at timestamp,
    orders bigint not null,
    problem varchar(500),
    constraint marketplace_pull_pk primary key (id),
    constraint marketplace_pull_shop_unique unique (shop)
);
create index marketplace_pull_id_desc on marketplace_pull (id desc);
create index marketplace_pull_shop on marketplace_pull (shop, id);
create index marketplace_pull_shop_desc on marketplace_pull (shop desc, id desc);
