-- The tables of both peers: the columns of Argosy's tables of the same names, and the indexes that the work needs.

create table sku (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
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
create index sku_brand_name on sku (brand, name, id);

create table bin (
    code varchar(64) not null,
    warehouse varchar(32) not null,
    walking_order int not null,
    constraint bin_pk primary key (code)
);

create table stock_item (
    id bigint not null,
    sku varchar(64) not null,
    bin varchar(64) not null,
    warehouse varchar(32) not null,
    quantity bigint not null,
    reserved bigint not null,
    constraint stock_item_pk primary key (id),
    constraint stock_item_place_unique unique (sku, bin),
    constraint stock_item_bin_fk foreign key (bin) references bin (code),
    constraint stock_item_reserved_check check (reserved >= 0 and reserved <= quantity)
);

create table dispatch_order (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    number varchar(40) not null,
    order_ref varchar(64) not null,
    warehouse varchar(32) not null,
    consignee varchar(100) not null,
    phone varchar(40) not null,
    address varchar(300) not null,
    carrier varchar(64),
    state varchar(24) not null,
    pieces bigint not null,
    short_pieces bigint not null,
    reviewer varchar(64),
    reviewed_at timestamp,
    constraint dispatch_order_pk primary key (id),
    constraint dispatch_order_number_unique unique (number),
    constraint dispatch_order_order_ref_unique unique (order_ref)
);
create index dispatch_order_state on dispatch_order (state, id);

create table dispatch_line (
    dispatch_order bigint not null,
    line_no int not null,
    sku varchar(64) not null,
    brand varchar(200),
    spec varchar(500),
    quantity bigint not null,
    constraint dispatch_line_pk primary key (dispatch_order, line_no),
    constraint dispatch_line_order_fk foreign key (dispatch_order) references dispatch_order (id)
);

create table dispatch_step (
    id bigint not null,
    dispatch_order bigint not null,
    step varchar(24) not null,
    person varchar(64) not null,
    taken_at timestamp not null,
    constraint dispatch_step_pk primary key (id),
    constraint dispatch_step_order_fk foreign key (dispatch_order) references dispatch_order (id)
);

create table reservation (
    id bigint not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    doc varchar(64) not null,
    doc_line int not null,
    sku varchar(64) not null,
    bin varchar(64) not null,
    quantity bigint not null,
    state varchar(16) not null,
    constraint reservation_pk primary key (id),
    constraint reservation_quantity_check check (quantity > 0)
);
create index reservation_doc on reservation (doc, id);
