-- Damaged goods and who answers for them (LOG-15). Quantities are pieces, money is yuan, timestamps UTC, days those of
-- the company's time zone. Codes are the references.

create table damage_case (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    state varchar(24) not null,
    found_in varchar(16) not null,
    sku varchar(64) not null,
    lot varchar(64) not null,
    quantity bigint not null,
    warehouse varchar(32) not null,
    goods varchar(16) not null,
    bin varchar(64),
    source varchar(16),
    source_number varchar(40),
    source_line int,
    order_number varchar(40),
    parcel varchar(40),
    carrier varchar(64),
    supplier varchar(200),
    description varchar(1000) not null,
    unit_cost decimal(14,2),
    loss decimal(14,2),
    suspected varchar(16),
    found_by varchar(64) not null,
    found_at timestamp not null,
    reported_on date not null,
    responsible varchar(16),
    party varchar(200),
    reason varchar(1000),
    decided_by varchar(64),
    decided_at timestamp,
    claims int not null,
    claimed decimal(14,2),
    claim_ref varchar(100),
    contact varchar(200),
    contacted_at timestamp,
    answer_due date,
    answer varchar(1000),
    settlement varchar(16),
    received decimal(14,2),
    settled_at timestamp,
    settlement_note varchar(1000),
    proposed_by varchar(64),
    approved_by varchar(64),
    scrapped bigint not null,
    restocked bigint not null,
    sent_back bigint not null,
    kept bigint not null,
    constraint damage_case_pk primary key (id),
    constraint damage_case_number_unique unique (number),
    constraint damage_case_quantity_check check (quantity > 0),
    constraint damage_case_goods_check check (scrapped + restocked + sent_back + kept <= quantity)
);
create index damage_case_id_desc on damage_case (id desc);
create index damage_case_number_up on damage_case (number, id);
create index damage_case_number_down on damage_case (number desc, id desc);
create index damage_case_loss on damage_case (loss, id);
create index damage_case_loss_desc on damage_case (loss desc, id desc);
create index damage_case_answer_due on damage_case (answer_due, id);
create index damage_case_answer_due_desc on damage_case (answer_due desc, id desc);
create index damage_case_reported_on on damage_case (reported_on, id);
create index damage_case_reported_on_desc on damage_case (reported_on desc, id desc);
create index damage_case_state_newest on damage_case (state, id desc);
create index damage_case_sku_newest on damage_case (sku, id desc);
create index damage_case_warehouse_newest on damage_case (warehouse, id desc);
create index damage_case_found_in_newest on damage_case (found_in, id desc);
create index damage_case_responsible_newest on damage_case (responsible, id desc);
create index damage_case_carrier_newest on damage_case (carrier, id desc);
create index damage_case_source_newest on damage_case (source_number, id desc);
create index damage_case_order_newest on damage_case (order_number, id desc);
create index damage_case_parcel_newest on damage_case (parcel, id desc);
