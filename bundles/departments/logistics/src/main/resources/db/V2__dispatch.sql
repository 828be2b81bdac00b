-- Outbound: carriers, dispatch orders, pick tasks, parcels, hand-over manifests (LOG-04 to LOG-11, LOG-17).
-- Quantities are pieces, weights grams, timestamps UTC, days those of the company's time zone. Codes are the references.

create table carrier (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    name varchar(100) not null,
    contact varchar(100),
    phone varchar(40),
    services varchar(300),
    tracking_prefixes varchar(100),
    tracking_min_length int,
    tracking_max_length int,
    state varchar(24) not null,
    remark varchar(500),
    constraint carrier_pk primary key (id),
    constraint carrier_code_unique unique (code)
);
create index carrier_id_desc on carrier (id desc);
create index carrier_code on carrier (code, id);
create index carrier_code_desc on carrier (code desc, id desc);
create index carrier_name on carrier (name, id);
create index carrier_name_desc on carrier (name desc, id desc);
create index carrier_created_at on carrier (created_at, id);
create index carrier_created_at_desc on carrier (created_at desc, id desc);

create table dispatch_order (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    order_ref varchar(64) not null,
    shop varchar(100),
    warehouse varchar(32) not null,
    consignee varchar(100) not null,
    phone varchar(40) not null,
    address varchar(300) not null,
    carrier varchar(64),
    promised_at timestamp,
    sequence int not null,
    state varchar(24) not null,
    remark varchar(500),
    pieces bigint not null,
    short_pieces bigint not null,
    parcels int not null,
    pick_task varchar(40),
    reviewer varchar(64),
    reviewed_at timestamp,
    picker varchar(64),
    picked_at timestamp,
    packer varchar(64),
    packed_at timestamp,
    checker varchar(64),
    checked_at timestamp,
    signer varchar(64),
    signed_at timestamp,
    handed_by varchar(64),
    handed_at timestamp,
    ended_at timestamp,
    stop_reason varchar(300),
    constraint dispatch_order_pk primary key (id),
    constraint dispatch_order_number_unique unique (number),
    constraint dispatch_order_order_ref_unique unique (order_ref)
);
create index dispatch_order_id_desc on dispatch_order (id desc);
create index dispatch_order_sequence on dispatch_order (sequence, id);
create index dispatch_order_sequence_desc on dispatch_order (sequence desc, id desc);
create index dispatch_order_created_at on dispatch_order (created_at, id);
create index dispatch_order_created_at_desc on dispatch_order (created_at desc, id desc);
create index dispatch_order_promised_at on dispatch_order (promised_at, id);
create index dispatch_order_promised_at_desc on dispatch_order (promised_at desc, id desc);
create index dispatch_order_state on dispatch_order (state, sequence, id);
create index dispatch_order_carrier on dispatch_order (carrier, state, sequence, id);
create index dispatch_order_warehouse on dispatch_order (warehouse, state, sequence, id);
create index dispatch_order_pick_task on dispatch_order (pick_task);
create index dispatch_order_shop on dispatch_order (shop, sequence, id);
create index dispatch_order_short_pieces on dispatch_order (short_pieces);

create table dispatch_line (
    id bigint not null,
    dispatch_order bigint not null,
    line_no int not null,
    sku varchar(64) not null,
    brand varchar(200),
    spec varchar(500),
    quantity bigint not null,
    short_quantity bigint not null,
    picked bigint not null,
    checked bigint not null,
    constraint dispatch_line_pk primary key (id),
    constraint dispatch_line_line_unique unique (dispatch_order, line_no),
    constraint dispatch_line_order_fk foreign key (dispatch_order) references dispatch_order (id)
);
create index dispatch_line_sku on dispatch_line (sku);

-- Who took which step when: the time node and the responsible person of FLOW-01, and what LOG-10 counts.
create table dispatch_step (
    id bigint not null,
    dispatch_order bigint not null,
    step varchar(24) not null,
    person varchar(64) not null,
    taken_at timestamp not null,
    on_day date not null,
    warehouse varchar(32) not null,
    carrier varchar(64),
    pieces bigint not null,
    parcels int not null,
    on_time int,
    constraint dispatch_step_pk primary key (id),
    constraint dispatch_step_order_fk foreign key (dispatch_order) references dispatch_order (id)
);
create index dispatch_step_on_day on dispatch_step (on_day, step);

create table check_mismatch (
    id bigint not null,
    dispatch_order bigint not null,
    order_number varchar(40) not null,
    warehouse varchar(32) not null,
    carrier varchar(64),
    checker varchar(64) not null,
    found_at timestamp not null,
    on_day date not null,
    kind varchar(24) not null,
    sku varchar(64) not null,
    expected bigint not null,
    scanned bigint not null,
    constraint check_mismatch_pk primary key (id),
    constraint check_mismatch_order_fk foreign key (dispatch_order) references dispatch_order (id)
);
create index check_mismatch_on_day on check_mismatch (on_day, kind);

create table pick_task (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    warehouse varchar(32) not null,
    kind varchar(24) not null,
    state varchar(24) not null,
    picker varchar(64),
    orders int not null,
    pieces bigint not null,
    assigned_at timestamp,
    started_at timestamp,
    finished_at timestamp,
    remark varchar(500),
    constraint pick_task_pk primary key (id),
    constraint pick_task_number_unique unique (number)
);
create index pick_task_id_desc on pick_task (id desc);
create index pick_task_created_at on pick_task (created_at, id);
create index pick_task_created_at_desc on pick_task (created_at desc, id desc);
create index pick_task_state_newest on pick_task (state, id desc);
create index pick_task_picker_newest on pick_task (picker, id desc);
create index pick_task_warehouse_newest on pick_task (warehouse, id desc);

create table pick_line (
    id bigint not null,
    pick_task bigint not null,
    line_no int not null,
    slot int not null,
    dispatch_order bigint not null,
    order_number varchar(40) not null,
    order_line int not null,
    bin varchar(64) not null,
    sku varchar(64) not null,
    lot varchar(64) not null,
    quantity bigint not null,
    picked bigint not null,
    missing bigint not null,
    constraint pick_line_pk primary key (id),
    constraint pick_line_line_unique unique (pick_task, line_no),
    constraint pick_line_task_fk foreign key (pick_task) references pick_task (id)
);
create index pick_line_dispatch_order on pick_line (dispatch_order);

create table shipment (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    warehouse varchar(32) not null,
    carrier varchar(64) not null,
    state varchar(24) not null,
    parcels int not null,
    weight_grams bigint not null,
    driver varchar(100),
    vehicle varchar(40),
    handed_by varchar(64),
    handed_at timestamp,
    documents int,
    documents_by varchar(64),
    documents_at timestamp,
    difference varchar(300),
    remark varchar(500),
    constraint shipment_pk primary key (id),
    constraint shipment_number_unique unique (number)
);
create index shipment_id_desc on shipment (id desc);
create index shipment_created_at on shipment (created_at, id);
create index shipment_created_at_desc on shipment (created_at desc, id desc);
create index shipment_state_newest on shipment (state, id desc);
create index shipment_carrier_newest on shipment (carrier, id desc);
create index shipment_warehouse_newest on shipment (warehouse, id desc);

create table parcel (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    dispatch_order bigint not null,
    order_number varchar(40) not null,
    warehouse varchar(32) not null,
    carrier varchar(64),
    tracking_no varchar(64),
    weight_grams int,
    pieces bigint not null,
    state varchar(24) not null,
    shipment varchar(40),
    promised_at timestamp,
    picker varchar(64),
    packer varchar(64),
    checker varchar(64),
    signer varchar(64),
    handed_by varchar(64),
    handed_at timestamp,
    last_event_at timestamp,
    last_place varchar(100),
    last_text varchar(300),
    delivered_at timestamp,
    ended_at timestamp,
    constraint parcel_pk primary key (id),
    constraint parcel_number_unique unique (number),
    constraint parcel_tracking_no_unique unique (carrier, tracking_no),
    constraint parcel_order_fk foreign key (dispatch_order) references dispatch_order (id)
);
create index parcel_id_desc on parcel (id desc);
create index parcel_created_at on parcel (created_at, id);
create index parcel_created_at_desc on parcel (created_at desc, id desc);
create index parcel_promised_at on parcel (promised_at, id);
create index parcel_promised_at_desc on parcel (promised_at desc, id desc);
create index parcel_state_newest on parcel (state, id desc);
create index parcel_tracking_no on parcel (tracking_no);
create index parcel_carrier_newest on parcel (carrier, state, id desc);
create index parcel_shipment_newest on parcel (shipment, id desc);
create index parcel_order_number on parcel (order_number);
create index parcel_handed_at on parcel (handed_at);

create table parcel_content (
    id bigint not null,
    parcel bigint not null,
    line_no int not null,
    sku varchar(64) not null,
    lot varchar(64) not null,
    quantity bigint not null,
    constraint parcel_content_pk primary key (id),
    constraint parcel_content_parcel_fk foreign key (parcel) references parcel (id)
);

create table parcel_event (
    id bigint not null,
    parcel bigint not null,
    status varchar(24) not null,
    happened_at timestamp not null,
    place varchar(100),
    message varchar(300),
    reported_by varchar(64) not null,
    reported_at timestamp not null,
    constraint parcel_event_pk primary key (id),
    constraint parcel_event_parcel_fk foreign key (parcel) references parcel (id)
);
