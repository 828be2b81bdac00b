-- Warehouses, bins, SKUs, the stock ledger, receipts and counts (LOG-01, 02, 03, 06, 12, 13).
-- Quantities are pieces, weights grams, volumes cubic centimetres, timestamps UTC. Codes are the references.
-- Derby cannot scan an index backwards: what is sorted both ways has an index for each way.

create table warehouse (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(32) not null,
    name varchar(200) not null,
    address varchar(1000),
    state varchar(16) not null,
    constraint warehouse_pk primary key (id),
    constraint warehouse_code_unique unique (code)
);
create index warehouse_id_desc on warehouse (id desc);
create index warehouse_code on warehouse (code, id);
create index warehouse_code_desc on warehouse (code desc, id desc);
create index warehouse_name on warehouse (name, id);
create index warehouse_name_desc on warehouse (name desc, id desc);

create table bin (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    warehouse varchar(32) not null,
    code varchar(64) not null,
    zone varchar(64) not null,
    kind varchar(16) not null,
    walking_order int not null,
    capacity bigint,
    state varchar(16) not null,
    constraint bin_pk primary key (id),
    constraint bin_code_unique unique (code),
    constraint bin_warehouse_fk foreign key (warehouse) references warehouse (code)
);
create index bin_id_desc on bin (id desc);
create index bin_kind_newest on bin (kind, id desc);
create index bin_state_newest on bin (state, id desc);
create index bin_code on bin (code, id);
create index bin_code_desc on bin (code desc, id desc);
create index bin_zone on bin (zone, id);
create index bin_zone_desc on bin (zone desc, id desc);
create index bin_walking_order on bin (walking_order, id);
create index bin_walking_order_desc on bin (walking_order desc, id desc);
create index bin_warehouse on bin (warehouse, id);
create index bin_warehouse_desc on bin (warehouse desc, id desc);

create table sku (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    name varchar(500) not null,
    brand varchar(200),
    spec varchar(500),
    barcode varchar(64),
    measure varchar(32) not null,
    weight_grams int,
    volume_cm3 bigint,
    lot_tracked boolean not null,
    state varchar(16) not null,
    constraint sku_pk primary key (id),
    constraint sku_code_unique unique (code),
    constraint sku_barcode_unique unique (barcode)
);
create index sku_id_desc on sku (id desc);
create index sku_state_newest on sku (state, id desc);
create index sku_brand_newest on sku (brand, id desc);
create index sku_code on sku (code, id);
create index sku_code_desc on sku (code desc, id desc);
create index sku_name on sku (name, id);
create index sku_name_desc on sku (name desc, id desc);

-- What lies where: one row per SKU, bin, lot ('' for none) and status. Only the ledger writes it.
create table stock_item (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    sku varchar(64) not null,
    bin varchar(64) not null,
    warehouse varchar(32) not null,
    lot varchar(64) not null,
    status varchar(16) not null,
    quantity bigint not null,
    reserved bigint not null,
    lot_since timestamp not null,
    constraint stock_item_pk primary key (id),
    constraint stock_item_place_unique unique (sku, bin, lot, status),
    constraint stock_item_sku_fk foreign key (sku) references sku (code),
    constraint stock_item_bin_fk foreign key (bin) references bin (code),
    constraint stock_item_quantity_check check (quantity >= 0),
    constraint stock_item_reserved_check check (reserved >= 0 and reserved <= quantity),
    constraint stock_item_reservable_check check (reserved = 0 or status = 'on_hand')
);
create index stock_item_id_desc on stock_item (id desc);
create index stock_item_warehouse_newest on stock_item (warehouse, id desc);
create index stock_item_status_newest on stock_item (status, id desc);
create index stock_item_lot_newest on stock_item (lot, id desc);
create index stock_item_sku on stock_item (sku, id);
create index stock_item_sku_desc on stock_item (sku desc, id desc);
create index stock_item_bin on stock_item (bin, id);
create index stock_item_bin_desc on stock_item (bin desc, id desc);

-- The ledger: every movement of goods, never changed, cancelled only by its reversal.
create table stock_move (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    sku varchar(64) not null,
    lot varchar(64) not null,
    quantity bigint not null,
    from_bin varchar(64),
    from_status varchar(16),
    to_bin varchar(64),
    to_status varchar(16),
    reason varchar(32) not null,
    doc varchar(64),
    doc_line int,
    reversal_of bigint,
    note varchar(1000),
    constraint stock_move_pk primary key (id),
    constraint stock_move_reversal_unique unique (reversal_of),
    constraint stock_move_quantity_check check (quantity > 0),
    constraint stock_move_sides_check check (from_bin is not null or to_bin is not null)
);
create index stock_move_id_desc on stock_move (id desc);
create index stock_move_sku_newest on stock_move (sku, id desc);
create index stock_move_doc_newest on stock_move (doc, id desc);
create index stock_move_from_bin_newest on stock_move (from_bin, id desc);
create index stock_move_to_bin_newest on stock_move (to_bin, id desc);
create index stock_move_reason_newest on stock_move (reason, id desc);
create index stock_move_created_at on stock_move (created_at, id);
create index stock_move_created_at_desc on stock_move (created_at desc, id desc);

-- Goods that are promised to a line of a document.
create table reservation (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    doc varchar(64) not null,
    doc_line int not null,
    sku varchar(64) not null,
    bin varchar(64) not null,
    lot varchar(64) not null,
    quantity bigint not null,
    state varchar(16) not null,
    constraint reservation_pk primary key (id),
    constraint reservation_quantity_check check (quantity > 0)
);
create index reservation_id_desc on reservation (id desc);
create index reservation_doc_newest on reservation (doc, id desc);
create index reservation_sku_newest on reservation (sku, id desc);
create index reservation_bin_newest on reservation (bin, id desc);
create index reservation_state_newest on reservation (state, id desc);

create table receipt (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    supplier varchar(200) not null,
    supplier_ref varchar(100),
    warehouse varchar(32) not null,
    state varchar(16) not null,
    expected_on date,
    arrived_at timestamp,
    follow_up_of varchar(32),
    note varchar(1000),
    constraint receipt_pk primary key (id),
    constraint receipt_number_unique unique (number),
    constraint receipt_warehouse_fk foreign key (warehouse) references warehouse (code)
);
create index receipt_id_desc on receipt (id desc);
create index receipt_state_newest on receipt (state, id desc);
create index receipt_expected_on_newest on receipt (expected_on, id desc);
create index receipt_supplier_ref_newest on receipt (supplier_ref, id desc);
create index receipt_follow_up_of_newest on receipt (follow_up_of, id desc);
create index receipt_number on receipt (number, id);
create index receipt_number_desc on receipt (number desc, id desc);
create index receipt_supplier on receipt (supplier, id);
create index receipt_supplier_desc on receipt (supplier desc, id desc);

create table receipt_line (
    id bigint not null,
    receipt bigint not null,
    line int not null,
    sku varchar(64) not null,
    lot varchar(64) not null,
    expected bigint not null,
    arrived bigint not null,
    accepted bigint not null,
    rejected bigint not null,
    stored bigint not null,
    reason varchar(1000),
    constraint receipt_line_pk primary key (id),
    constraint receipt_line_line_unique unique (receipt, line),
    constraint receipt_line_receipt_fk foreign key (receipt) references receipt (id),
    constraint receipt_line_sku_fk foreign key (sku) references sku (code),
    constraint receipt_line_split_check check (accepted + rejected <= arrived and stored <= accepted)
);

-- Cycle counts.
create table stock_count (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    title varchar(200),
    warehouse varchar(32) not null,
    zone varchar(64),
    blind boolean not null,
    state varchar(20) not null,
    round int not null,
    started_at timestamp,
    approved_by varchar(64),
    adjusted_at timestamp,
    constraint stock_count_pk primary key (id),
    constraint stock_count_number_unique unique (number),
    constraint stock_count_warehouse_fk foreign key (warehouse) references warehouse (code)
);
create index stock_count_id_desc on stock_count (id desc);
create index stock_count_warehouse_newest on stock_count (warehouse, id desc);
create index stock_count_zone_newest on stock_count (zone, id desc);
create index stock_count_state_newest on stock_count (state, id desc);
create index stock_count_adjusted_at_newest on stock_count (adjusted_at, id desc);
create index stock_count_number on stock_count (number, id);
create index stock_count_number_desc on stock_count (number desc, id desc);

-- Bins and SKUs that a count is limited to.
create table count_scope (
    id bigint not null,
    stock_count bigint not null,
    kind varchar(8) not null,
    code varchar(64) not null,
    constraint count_scope_pk primary key (id),
    constraint count_scope_count_fk foreign key (stock_count) references stock_count (id),
    constraint count_scope_code_unique unique (stock_count, kind, code)
);

-- The sheet of a count; rows without difference stay as evidence.
create table count_item (
    id bigint not null,
    stock_count bigint not null,
    sku varchar(64) not null,
    bin varchar(64) not null,
    lot varchar(64) not null,
    status varchar(16) not null,
    added boolean not null,
    book_at_start bigint not null,
    assigned_to varchar(64),
    round int not null,
    state varchar(16) not null,
    counted bigint,
    book bigint,
    difference bigint,
    cause varchar(1000),
    responsible varchar(200),
    treatment varchar(1000),
    constraint count_item_pk primary key (id),
    constraint count_item_place_unique unique (stock_count, sku, bin, lot, status),
    constraint count_item_count_fk foreign key (stock_count) references stock_count (id)
);

-- What each person counted, with the book quantity of that moment; never changed.
create table count_entry (
    id bigint not null,
    stock_count bigint not null,
    item bigint not null,
    round int not null,
    quantity bigint not null,
    book bigint not null,
    counted_by varchar(64) not null,
    counted_at timestamp not null,
    note varchar(1000),
    constraint count_entry_pk primary key (id),
    constraint count_entry_item_fk foreign key (item) references count_item (id),
    constraint count_entry_count_fk foreign key (stock_count) references stock_count (id)
);
