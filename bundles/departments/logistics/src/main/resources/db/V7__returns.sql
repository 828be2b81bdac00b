-- Goods that come back, and parcels that are called back under way (LOG-28, peers.md 截停). Quantities are pieces, money is
-- yuan, timestamps UTC. Codes are the references.

create table return_receipt (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    kind varchar(24) not null,
    state varchar(16) not null,
    warehouse varchar(32) not null,
    dispatch_order bigint,
    order_number varchar(40),
    parcel varchar(40),
    carrier varchar(64),
    tracking_no varchar(64),
    sender varchar(300),
    reason varchar(500),
    expected bigint not null,
    arrived bigint not null,
    arrived_at timestamp,
    arrived_by varchar(64),
    inspector varchar(64),
    send_back_carrier varchar(64),
    send_back_tracking_no varchar(64),
    outcome varchar(1000),
    replacement varchar(40),
    closed_at timestamp,
    constraint return_receipt_pk primary key (id),
    constraint return_receipt_number_unique unique (number)
);
create index return_receipt_id_desc on return_receipt (id desc);
create index return_receipt_number_up on return_receipt (number, id);
create index return_receipt_number_down on return_receipt (number desc, id desc);
create index return_receipt_arrived_at on return_receipt (arrived_at, id);
create index return_receipt_arrived_at_desc on return_receipt (arrived_at desc, id desc);
create index return_receipt_state_newest on return_receipt (state, id desc);
create index return_receipt_kind_newest on return_receipt (kind, id desc);
create index return_receipt_warehouse_newest on return_receipt (warehouse, id desc);
create index return_receipt_dispatch_order on return_receipt (dispatch_order);
create index return_receipt_order_newest on return_receipt (order_number, id desc);
create index return_receipt_parcel_newest on return_receipt (parcel, id desc);
create index return_receipt_tracking_newest on return_receipt (tracking_no, id desc);

create table return_line (
    id bigint not null,
    return_receipt bigint not null,
    line int not null,
    sku varchar(64) not null,
    lot varchar(64) not null,
    expected bigint not null,
    arrived bigint not null,
    restocked bigint not null,
    damaged bigint not null,
    sent_back bigint not null,
    missing bigint not null,
    extra boolean not null,
    note varchar(1000),
    constraint return_line_pk primary key (id),
    constraint return_line_line_unique unique (return_receipt, line),
    constraint return_line_pieces_check check (restocked + damaged + sent_back + missing <= arrived),
    constraint return_line_return_fk foreign key (return_receipt) references return_receipt (id)
);
create index return_line_sku on return_line (sku);

create table interception (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    answer varchar(16) not null,
    dispatch_order bigint not null,
    order_number varchar(40) not null,
    parcel varchar(40) not null,
    carrier varchar(64),
    tracking_no varchar(64),
    reason varchar(300) not null,
    asked_by varchar(64) not null,
    asked_at timestamp not null,
    answered_by varchar(64),
    answered_at timestamp,
    remark varchar(1000),
    cost decimal(14,2),
    ending varchar(24),
    ended_at timestamp,
    constraint interception_pk primary key (id),
    constraint interception_number_unique unique (number)
);
create index interception_id_desc on interception (id desc);
create index interception_asked_at on interception (asked_at, id);
create index interception_asked_at_desc on interception (asked_at desc, id desc);
create index interception_answer_newest on interception (answer, id desc);
create index interception_ending_newest on interception (ending, id desc);
create index interception_carrier_newest on interception (carrier, id desc);
create index interception_parcel_newest on interception (parcel, id desc);
create index interception_order_newest on interception (order_number, id desc);
