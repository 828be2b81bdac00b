-- Sales targets, budgets, promotion, campaigns, sign-ups and offers (OPS-01, 02, 04, 23 to 25, 29 to 33). Amounts are yuan,
-- timestamps UTC, days those of the company's time zone. Shops and products are named by code, other records by number; shop
-- '' stands for the whole company. The supervisor is the shop's when the record was made: whose scope "own" goes by.

create table sales_target (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    period varchar(7) not null,
    kind varchar(16) not null,
    scope varchar(16) not null,
    shop varchar(64) not null,
    team varchar(64) not null,
    person varchar(64) not null,
    parent varchar(40),
    amount decimal(14,2) not null,
    proposed_amount decimal(14,2),
    note varchar(2000),
    supervisor varchar(64) not null,
    state varchar(16) not null,
    submitted_by varchar(64),
    approved_by varchar(64),
    approved_at timestamp,
    closed_actual decimal(14,2),
    closed_at timestamp,
    constraint sales_target_pk primary key (id),
    constraint sales_target_number_unique unique (number),
    constraint sales_target_whose_unique unique (period, shop, team, person)
);
create index sales_target_id_desc on sales_target (id desc);
create index sales_target_number_desc on sales_target (number desc, id desc);
create index sales_target_period on sales_target (period, id);
create index sales_target_period_desc on sales_target (period desc, id desc);
create index sales_target_parent_newest on sales_target (parent, id desc);
create index sales_target_state_newest on sales_target (state, id desc);
create index sales_target_shop_newest on sales_target (shop, id desc);
create index sales_target_person_newest on sales_target (person, id desc);
create index sales_target_supervisor_newest on sales_target (supervisor, id desc);

create table target_review (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    target varchar(40) not null,
    analysis varchar(4000) not null,
    measures varchar(4000),
    next_target varchar(40),
    next_amount decimal(14,2),
    amount decimal(14,2),
    actual decimal(14,2),
    rate decimal(14,2),
    supervisor varchar(64) not null,
    state varchar(16) not null,
    concluded_by varchar(64),
    concluded_at timestamp,
    constraint target_review_pk primary key (id),
    constraint target_review_number_unique unique (number)
);
create index target_review_id_desc on target_review (id desc);
create index target_review_number_desc on target_review (number desc, id desc);
create index target_review_target_newest on target_review (target, id desc);
create index target_review_supervisor_newest on target_review (supervisor, id desc);

create table budget (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    shop varchar(64) not null,
    period varchar(7) not null,
    promotion decimal(14,2) not null,
    campaign decimal(14,2) not null,
    staff decimal(14,2) not null,
    other decimal(14,2) not null,
    goals varchar(2000),
    supervisor varchar(64) not null,
    state varchar(16) not null,
    raise_line varchar(16),
    raise_amount decimal(14,2),
    raise_reason varchar(1000),
    submitted_by varchar(64),
    approved_by varchar(64),
    approved_at timestamp,
    constraint budget_pk primary key (id),
    constraint budget_number_unique unique (number),
    constraint budget_whose_unique unique (shop, period)
);
create index budget_id_desc on budget (id desc);
create index budget_number_desc on budget (number desc, id desc);
create index budget_period on budget (period, id);
create index budget_period_desc on budget (period desc, id desc);
create index budget_supervisor_newest on budget (supervisor, id desc);

create table budget_expense (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    budget varchar(40) not null,
    line varchar(16) not null,
    on_day date not null,
    campaign varchar(40),
    amount decimal(14,2) not null,
    note varchar(500),
    supervisor varchar(64) not null,
    constraint budget_expense_pk primary key (id),
    constraint budget_expense_amount_check check (amount > 0)
);
create index budget_expense_id_desc on budget_expense (id desc);
create index budget_expense_on_day on budget_expense (on_day, id);
create index budget_expense_on_day_desc on budget_expense (on_day desc, id desc);
create index budget_expense_budget_newest on budget_expense (budget, id desc);
create index budget_expense_campaign_newest on budget_expense (campaign, id desc);
create index budget_expense_supervisor_newest on budget_expense (supervisor, id desc);

create table promotion_plan (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    shop varchar(64) not null,
    quarter varchar(7) not null,
    target varchar(40) not null,
    goals varchar(4000) not null,
    strategy varchar(4000),
    milestones varchar(4000),
    budget decimal(14,2) not null,
    supervisor varchar(64) not null,
    state varchar(16) not null,
    submitted_by varchar(64),
    approved_by varchar(64),
    approved_at timestamp,
    constraint promotion_plan_pk primary key (id),
    constraint promotion_plan_number_unique unique (number),
    constraint promotion_plan_whose_unique unique (shop, quarter)
);
create index promotion_plan_id_desc on promotion_plan (id desc);
create index promotion_plan_number_desc on promotion_plan (number desc, id desc);
create index promotion_plan_quarter on promotion_plan (quarter, id);
create index promotion_plan_quarter_desc on promotion_plan (quarter desc, id desc);
create index promotion_plan_supervisor_newest on promotion_plan (supervisor, id desc);

create table placement (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    title varchar(200) not null,
    channel varchar(32) not null,
    shop varchar(64) not null,
    plan varchar(40),
    campaign varchar(40),
    live_session varchar(64),
    product varchar(64),
    listing varchar(64),
    starts_on date not null,
    ends_on date not null,
    budget decimal(14,2) not null,
    ad_label boolean not null,
    sponsor varchar(200),
    fact_sources varchar(1000),
    link varchar(500),
    responsible varchar(64) not null,
    supervisor varchar(64) not null,
    state varchar(16) not null,
    over_budget boolean not null,
    started_by varchar(64),
    ended_at timestamp,
    reminded_at timestamp,
    constraint placement_pk primary key (id),
    constraint placement_number_unique unique (number)
);
create index placement_id_desc on placement (id desc);
create index placement_number_desc on placement (number desc, id desc);
create index placement_starts_on on placement (starts_on, id);
create index placement_starts_on_desc on placement (starts_on desc, id desc);
create index placement_state_ends on placement (state, ends_on);
create index placement_plan_newest on placement (plan, id desc);
create index placement_shop_newest on placement (shop, id desc);
create index placement_campaign_newest on placement (campaign, id desc);
create index placement_product_newest on placement (product, id desc);
create index placement_state_newest on placement (state, id desc);
create index placement_responsible_newest on placement (responsible, id desc);
create index placement_supervisor_newest on placement (supervisor, id desc);

create table placement_figure (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    placement varchar(40) not null,
    on_day date not null,
    spend decimal(14,2) not null,
    impressions bigint,
    clicks bigint,
    orders bigint,
    revenue decimal(14,2),
    supervisor varchar(64) not null,
    constraint placement_figure_pk primary key (id),
    constraint placement_figure_day_unique unique (placement, on_day),
    constraint placement_figure_spend_check check (spend >= 0)
);
create index placement_figure_id_desc on placement_figure (id desc);
create index placement_figure_on_day on placement_figure (on_day, id);
create index placement_figure_on_day_desc on placement_figure (on_day desc, id desc);
create index placement_figure_placement_newest on placement_figure (placement, id desc);
create index placement_figure_supervisor_newest on placement_figure (supervisor, id desc);

create table promotion_evaluation (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    placement varchar(40),
    plan varchar(40),
    effect varchar(4000) not null,
    measure varchar(2000),
    responsible varchar(64) not null,
    due_on date,
    spend decimal(14,2),
    revenue decimal(14,2),
    roi decimal(14,2),
    outcome varchar(2000),
    done_at timestamp,
    reminded_at timestamp,
    verified_by varchar(64),
    state varchar(16) not null,
    constraint promotion_evaluation_pk primary key (id),
    constraint promotion_evaluation_number_unique unique (number)
);
create index promotion_evaluation_id_desc on promotion_evaluation (id desc);
create index promotion_evaluation_number_desc on promotion_evaluation (number desc, id desc);
create index promotion_evaluation_state_due on promotion_evaluation (state, due_on);
create index promotion_evaluation_placement_newest on promotion_evaluation (placement, id desc);
create index promotion_evaluation_plan_newest on promotion_evaluation (plan, id desc);
create index promotion_evaluation_state_newest on promotion_evaluation (state, id desc);
create index promotion_evaluation_responsible_newest on promotion_evaluation (responsible, id desc);

create table campaign (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    theme varchar(200) not null,
    positioning varchar(1000),
    kind varchar(16) not null,
    shop varchar(64) not null,
    platforms varchar(200),
    starts_on date not null,
    ends_on date not null,
    budget decimal(14,2) not null,
    products varchar(2000),
    proposal varchar(4000),
    execution_plan varchar(4000),
    report varchar(4000),
    responsible varchar(64) not null,
    supervisor varchar(64) not null,
    state varchar(16) not null,
    submitted_by varchar(64),
    approved_by varchar(64),
    approved_at timestamp,
    constraint campaign_pk primary key (id),
    constraint campaign_number_unique unique (number)
);
create index campaign_id_desc on campaign (id desc);
create index campaign_number_desc on campaign (number desc, id desc);
create index campaign_starts_on on campaign (starts_on, id);
create index campaign_starts_on_desc on campaign (starts_on desc, id desc);
create index campaign_shop_newest on campaign (shop, id desc);
create index campaign_state_newest on campaign (state, id desc);
create index campaign_supervisor_newest on campaign (supervisor, id desc);
create index campaign_responsible_newest on campaign (responsible, id desc);
create index campaign_ends_on on campaign (ends_on);

create table sign_up (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    platform varchar(24) not null,
    activity varchar(200) not null,
    shop varchar(64) not null,
    campaign varchar(40),
    rules varchar(4000),
    opens_at timestamp,
    deadline timestamp not null,
    runs_from date not null,
    runs_to date not null,
    products varchar(2000),
    responsible varchar(64) not null,
    supervisor varchar(64) not null,
    state varchar(16) not null,
    submitted_at timestamp,
    answer varchar(1000),
    reminded_at timestamp,
    constraint sign_up_pk primary key (id),
    constraint sign_up_number_unique unique (number)
);
create index sign_up_id_desc on sign_up (id desc);
create index sign_up_number_desc on sign_up (number desc, id desc);
create index sign_up_deadline on sign_up (deadline, id);
create index sign_up_deadline_desc on sign_up (deadline desc, id desc);
create index sign_up_shop_newest on sign_up (shop, id desc);
create index sign_up_campaign_newest on sign_up (campaign, id desc);
create index sign_up_state_newest on sign_up (state, id desc);
create index sign_up_supervisor_newest on sign_up (supervisor, id desc);
create index sign_up_responsible_newest on sign_up (responsible, id desc);

create table offer (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    kind varchar(16) not null,
    title varchar(200) not null,
    shop varchar(64) not null,
    campaign varchar(40),
    terms varchar(1000),
    reply varchar(2000),
    percent_off decimal(5,2),
    amount_off decimal(14,2),
    minimum_spend decimal(14,2),
    member_level varchar(100),
    starts_at timestamp not null,
    ends_at timestamp not null,
    responsible varchar(64) not null,
    supervisor varchar(64) not null,
    state varchar(16) not null,
    started_at timestamp,
    ended_at timestamp,
    taken_down_at timestamp,
    taken_down_by varchar(64),
    breached_at timestamp,
    constraint offer_pk primary key (id),
    constraint offer_number_unique unique (number)
);
create index offer_id_desc on offer (id desc);
create index offer_number_desc on offer (number desc, id desc);
create index offer_starts_at on offer (starts_at, id);
create index offer_starts_at_desc on offer (starts_at desc, id desc);
create index offer_ends_at on offer (ends_at, id);
create index offer_ends_at_desc on offer (ends_at desc, id desc);
create index offer_shop_newest on offer (shop, id desc);
create index offer_campaign_newest on offer (campaign, id desc);
create index offer_supervisor_newest on offer (supervisor, id desc);
create index offer_responsible_newest on offer (responsible, id desc);
create index offer_state_starts on offer (state, starts_at);
create index offer_state_ends on offer (state, ends_at);
create index offer_shop_ends on offer (shop, ends_at);

create table offer_line (
    id bigint not null,
    offer bigint not null,
    line int not null,
    sku varchar(64) not null,
    reference_price decimal(14,2) not null,
    offer_price decimal(14,2) not null,
    constraint offer_line_pk primary key (id),
    constraint offer_line_fk foreign key (offer) references offer (id),
    constraint offer_line_unique unique (offer, line)
);
create index offer_line_sku on offer_line (sku, offer);

create table marketing_rule (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    kind varchar(32) not null,
    days int not null,
    remark varchar(500),
    constraint marketing_rule_pk primary key (id),
    constraint marketing_rule_kind_unique unique (kind)
);
create index marketing_rule_id_desc on marketing_rule (id desc);
create index marketing_rule_kind_desc on marketing_rule (kind desc, id desc);

insert into marketing_rule (id, version, created_at, created_by, updated_at, updated_by, kind, days) values
    (401, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'sign_up', 2),
    (402, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'measure', 1),
    (403, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'evaluation', 5),
    (404, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'promotion_plan', 10),
    (405, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'reference_price', 30);

-- Net sales of a period.
create index sales_order_paid_at on sales_order (paid_at);
