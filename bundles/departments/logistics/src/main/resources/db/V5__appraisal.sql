-- Complaints about deliveries and the appraisal of carriers (LOG-19, LOG-20).
-- Ratings are 1 to 5, rates per cent, points and totals 0 to 100, timestamps UTC, days those of the company's time zone.

create table complaint (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    ticket varchar(64),
    order_number varchar(64),
    parcel varchar(64),
    tracking_no varchar(64),
    carrier varchar(64),
    kind varchar(24) not null,
    message varchar(2000) not null,
    wish varchar(500),
    state varchar(24) not null,
    assignee varchar(64),
    received_at timestamp not null,
    due_at timestamp,
    findings varchar(2000),
    outcome varchar(1000),
    liability varchar(24),
    solved_by varchar(64),
    solved_at timestamp,
    answered_by varchar(64),
    answered_at timestamp,
    closed_at timestamp,
    reopenings int not null,
    constraint complaint_pk primary key (id),
    constraint complaint_number_unique unique (number),
    constraint complaint_ticket_unique unique (ticket)
);
create index complaint_id_desc on complaint (id desc);
create index complaint_due_at on complaint (due_at, id);
create index complaint_due_at_desc on complaint (due_at desc, id desc);
create index complaint_received_at on complaint (received_at, id);
create index complaint_received_at_desc on complaint (received_at desc, id desc);
create index complaint_state_newest on complaint (state, id desc);
create index complaint_kind_newest on complaint (kind, id desc);
create index complaint_carrier_newest on complaint (carrier, id desc);
create index complaint_liability_newest on complaint (liability, id desc);
create index complaint_assignee_newest on complaint (assignee, id desc);
create index complaint_order_number on complaint (order_number, id desc);
create index complaint_parcel on complaint (parcel, id desc);
create index complaint_tracking_no on complaint (tracking_no, id desc);
create index complaint_answered_at on complaint (answered_at, id desc);

create table complaint_rule (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    kind varchar(24) not null,
    answer_hours int not null,
    remark varchar(500),
    constraint complaint_rule_pk primary key (id),
    constraint complaint_rule_kind_unique unique (kind)
);
create index complaint_rule_id_desc on complaint_rule (id desc);
create index complaint_rule_kind on complaint_rule (kind, id);
create index complaint_rule_kind_desc on complaint_rule (kind desc, id desc);

insert into complaint_rule (id, version, created_at, created_by, updated_at, updated_by, kind, answer_hours) values
    (101, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'late', 24),
    (102, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'damaged', 24),
    (103, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'lost', 48),
    (104, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'rude', 48),
    (105, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'wrong_address', 12),
    (106, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'other', 48);

create table carrier_opinion (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    order_number varchar(64),
    parcel varchar(64),
    tracking_no varchar(64),
    carrier varchar(64) not null,
    rating int not null,
    speed int,
    packaging int,
    courtesy int,
    message varchar(1000),
    given_at timestamp not null,
    constraint carrier_opinion_pk primary key (id)
);
create index carrier_opinion_id_desc on carrier_opinion (id desc);
create index carrier_opinion_given_at on carrier_opinion (given_at, id);
create index carrier_opinion_given_at_desc on carrier_opinion (given_at desc, id desc);
create index carrier_opinion_rating on carrier_opinion (rating, id);
create index carrier_opinion_rating_desc on carrier_opinion (rating desc, id desc);
create index carrier_opinion_carrier_newest on carrier_opinion (carrier, id desc);
create index carrier_opinion_order_number on carrier_opinion (order_number, id desc);
create index carrier_opinion_parcel on carrier_opinion (parcel, id desc);

create table carrier_score_rule (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(32) not null,
    valid_from date not null,
    punctuality_weight int not null,
    punctuality_full decimal(7, 3) not null,
    punctuality_zero decimal(7, 3) not null,
    loss_weight int not null,
    loss_full decimal(7, 3) not null,
    loss_zero decimal(7, 3) not null,
    damage_weight int not null,
    damage_full decimal(7, 3) not null,
    damage_zero decimal(7, 3) not null,
    complaints_weight int not null,
    complaints_full decimal(7, 3) not null,
    complaints_zero decimal(7, 3) not null,
    opinion_weight int not null,
    opinion_full decimal(7, 3) not null,
    opinion_zero decimal(7, 3) not null,
    claims_weight int not null,
    claims_full decimal(7, 3) not null,
    claims_zero decimal(7, 3) not null,
    warn_below decimal(4, 1) not null,
    block_below decimal(4, 1) not null,
    fewest_parcels int not null,
    remark varchar(500),
    constraint carrier_score_rule_pk primary key (id),
    constraint carrier_score_rule_code_unique unique (code),
    constraint carrier_score_rule_valid_from_unique unique (valid_from)
);
create index carrier_score_rule_id_desc on carrier_score_rule (id desc);
create index carrier_score_rule_code on carrier_score_rule (code, id);
create index carrier_score_rule_code_desc on carrier_score_rule (code desc, id desc);
create index carrier_score_rule_valid_from on carrier_score_rule (valid_from, id);
create index carrier_score_rule_valid_from_desc on carrier_score_rule (valid_from desc, id desc);

insert into carrier_score_rule (
    id, version, created_at, created_by, updated_at, updated_by, code, valid_from,
    punctuality_weight, punctuality_full, punctuality_zero, loss_weight, loss_full, loss_zero,
    damage_weight, damage_full, damage_zero, complaints_weight, complaints_full, complaints_zero,
    opinion_weight, opinion_full, opinion_zero, claims_weight, claims_full, claims_zero,
    warn_below, block_below, fewest_parcels) values
    (101, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'STANDARD', '2020-01-01',
    40, 98, 80, 15, 0, 1, 15, 0, 2, 15, 0, 3, 15, 4.8, 3, 0, 100, 60, 80, 60, 30);

create table carrier_score (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    carrier varchar(64) not null,
    from_day date not null,
    to_day date not null,
    parcels bigint not null,
    total decimal(4, 1),
    proposed varchar(24),
    standing varchar(24),
    reason varchar(500),
    state varchar(24) not null,
    rule_used varchar(64) not null,
    fewest_parcels int not null,
    warn_below decimal(4, 1) not null,
    block_below decimal(4, 1) not null,
    computed_by varchar(64) not null,
    computed_at timestamp not null,
    confirmed_by varchar(64),
    confirmed_at timestamp,
    applied_by varchar(64),
    applied_at timestamp,
    constraint carrier_score_pk primary key (id),
    constraint carrier_score_window_unique unique (carrier, from_day, to_day)
);
create index carrier_score_id_desc on carrier_score (id desc);
create index carrier_score_total on carrier_score (total, id);
create index carrier_score_total_desc on carrier_score (total desc, id desc);
create index carrier_score_from_day on carrier_score (from_day, id);
create index carrier_score_from_day_desc on carrier_score (from_day desc, id desc);
create index carrier_score_carrier on carrier_score (carrier, id);
create index carrier_score_carrier_desc on carrier_score (carrier desc, id desc);
create index carrier_score_parcels on carrier_score (parcels, id);
create index carrier_score_parcels_desc on carrier_score (parcels desc, id desc);
create index carrier_score_to_day on carrier_score (to_day, id desc);
create index carrier_score_state_newest on carrier_score (state, id desc);

create table carrier_score_part (
    id bigint not null,
    score bigint not null,
    part varchar(24) not null,
    numerator bigint,
    denominator bigint not null,
    figure decimal(7, 3),
    full_mark decimal(7, 3) not null,
    zero_mark decimal(7, 3) not null,
    points decimal(5, 2),
    weight int not null,
    weight_used decimal(5, 2) not null,
    constraint carrier_score_part_pk primary key (id),
    constraint carrier_score_part_unique unique (score, part),
    constraint carrier_score_part_score_fk foreign key (score) references carrier_score (id)
);
