-- Freight bills of carriers, compared line by line with parcels and tariffs (LOG-18).
-- Money is yuan with two decimals, weights are grams, timestamps UTC. Carriers and parcels are referred to by code and number.

create table freight_rule (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    carrier varchar(64) not null,
    weight_tolerance int not null,
    amount_tolerance decimal(14,2) not null,
    remark varchar(500),
    constraint freight_rule_pk primary key (id),
    constraint freight_rule_carrier_unique unique (carrier)
);
create index freight_rule_id_desc on freight_rule (id desc);
create index freight_rule_carrier on freight_rule (carrier, id);
create index freight_rule_carrier_desc on freight_rule (carrier desc, id desc);

create table freight_bill (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(64) not null,
    revision int not null,
    carrier varchar(64) not null,
    period_from date not null,
    period_to date not null,
    state varchar(16) not null,
    line_count int not null,
    open_lines int not null,
    parcels int not null,
    printed_total decimal(14,2),
    total_difference decimal(14,2),
    billed_amount decimal(14,2) not null,
    expected_amount decimal(14,2),
    difference decimal(14,2),
    disputed_amount decimal(14,2) not null,
    agreed_amount decimal(14,2),
    matched_by varchar(64),
    matched_at timestamp,
    disputed_by varchar(64),
    disputed_at timestamp,
    agreed_by varchar(64),
    agreed_at timestamp,
    approved_by varchar(64),
    approved_at timestamp,
    paid_by varchar(64),
    paid_at timestamp,
    paid_on date,
    payment_reference varchar(100),
    note varchar(500),
    constraint freight_bill_pk primary key (id),
    constraint freight_bill_number_unique unique (carrier, number, revision),
    constraint freight_bill_carrier_fk foreign key (carrier) references carrier (code)
);
create index freight_bill_id_desc on freight_bill (id desc);
create index freight_bill_state_newest on freight_bill (state, id desc);
create index freight_bill_carrier_newest on freight_bill (carrier, id desc);
create index freight_bill_number on freight_bill (number, id);
create index freight_bill_number_desc on freight_bill (number desc, id desc);
create index freight_bill_period_from on freight_bill (period_from, id);
create index freight_bill_period_from_desc on freight_bill (period_from desc, id desc);
create index freight_bill_period_to on freight_bill (period_to, id);
create index freight_bill_period_to_desc on freight_bill (period_to desc, id desc);

create table freight_bill_line (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    bill bigint not null,
    bill_number varchar(64) not null,
    carrier varchar(64) not null,
    line_no int not null,
    tracking_no varchar(64) not null,
    posted_on date,
    weight_grams int,
    province varchar(40),
    base decimal(14,2),
    surcharge decimal(14,2),
    amount decimal(14,2) not null,
    state varchar(16) not null,
    parcel varchar(40),
    charged_grams int,
    parcel_province varchar(40),
    tariff varchar(64),
    findings varchar(200),
    explanation varchar(1500),
    explanation_zh varchar(1500),
    expected_amount decimal(14,2),
    difference decimal(14,2),
    disputed_amount decimal(14,2) not null,
    resolution varchar(16),
    agreed_amount decimal(14,2),
    resolved_by varchar(64),
    resolved_at timestamp,
    note varchar(500),
    constraint freight_bill_line_pk primary key (id),
    constraint freight_bill_line_no_unique unique (bill, line_no),
    constraint freight_bill_line_bill_fk foreign key (bill) references freight_bill (id)
);
create index freight_bill_line_id_desc on freight_bill_line (id desc);
create index freight_bill_line_bill on freight_bill_line (bill, id);
create index freight_bill_line_open on freight_bill_line (state, bill, id);
create index freight_bill_line_tracking on freight_bill_line (tracking_no, carrier);
create index freight_bill_line_parcel on freight_bill_line (parcel);
create index freight_bill_line_difference on freight_bill_line (difference, id);
create index freight_bill_line_difference_desc on freight_bill_line (difference desc, id desc);
