-- Live sessions: planning, checklist, line-up, funnel figures, method cards (OPS-34 to OPS-37). Amounts are yuan,
-- timestamps UTC. People are usernames or the names of people outside; codes and numbers are the references.

-- Whoever plans a session holds this one row until it is kept, so that of two plans at once the second sees the first.
create table live_plan (
    id int not null,
    plans bigint not null,
    constraint live_plan_pk primary key (id)
);
insert into live_plan (id, plans) values (1, 0);

create table live_session (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    title varchar(200) not null,
    shop varchar(64) not null,
    platform varchar(24) not null,
    room varchar(64) not null,
    planned_start timestamp not null,
    planned_end timestamp not null,
    anchor varchar(64) not null,
    assistant varchar(64),
    controller varchar(64),
    operator varchar(64) not null,
    gameplay varchar(64),
    script varchar(4000),
    materials varchar(2000),
    technical_needs varchar(2000),
    campaign varchar(64),
    state varchar(24) not null,
    started_at timestamp,
    ended_at timestamp,
    anchor_needed varchar(500),
    reminder varchar(500),
    review varchar(4000),
    reviewed_by varchar(64),
    reviewed_at timestamp,
    constraint live_session_pk primary key (id),
    constraint live_session_number_unique unique (number),
    constraint live_session_time_check check (planned_end > planned_start)
);
create index live_session_id_desc on live_session (id desc);
create index live_session_number on live_session (number, id);
create index live_session_number_desc on live_session (number desc, id desc);
create index live_session_planned_start on live_session (planned_start, id);
create index live_session_planned_start_desc on live_session (planned_start desc, id desc);
create index live_session_state_start on live_session (state, planned_start);
create index live_session_state_newest on live_session (state, id desc);
create index live_session_shop_newest on live_session (shop, id desc);
create index live_session_platform_newest on live_session (platform, id desc);
create index live_session_room_newest on live_session (room, id desc);
create index live_session_anchor_newest on live_session (anchor, id desc);
create index live_session_operator_newest on live_session (operator, id desc);
create index live_session_gameplay_newest on live_session (gameplay, id desc);
create index live_session_campaign_newest on live_session (campaign, id desc);

-- What is asked of every session before, during and after it.
create table live_checklist_item (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(32) not null,
    phase varchar(16) not null,
    running_number int not null,
    task varchar(300) not null,
    responsible varchar(64),
    mandatory boolean not null,
    state varchar(16) not null,
    constraint live_checklist_item_pk primary key (id),
    constraint live_checklist_item_code_unique unique (code)
);
create index live_checklist_item_id_desc on live_checklist_item (id desc);
create index live_checklist_item_code on live_checklist_item (code, id);
create index live_checklist_item_code_desc on live_checklist_item (code desc, id desc);
create index live_checklist_item_running_number on live_checklist_item (running_number, id);
create index live_checklist_item_running_number_desc on live_checklist_item (running_number desc, id desc);

insert into live_checklist_item (id, version, created_at, created_by, updated_at, updated_by, code, phase, running_number, task, responsible, mandatory, state) values
    (101, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'SCRIPT', 'before', 10, '直播脚本定稿并发给主播、场控', '运营', true, 'active'),
    (102, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'LINEUP', 'before', 20, '排品确认，库存与价格已核对', '运营', true, 'active'),
    (103, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'GOODS', 'before', 30, '样品、货品到场', '渠道', true, 'active'),
    (104, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'ANCHOR', 'before', 40, '主播、助播、场控到岗', '主播孵化', true, 'active'),
    (105, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'MATERIALS', 'before', 50, '直播间背景、贴片、道具等物料到位', '内容设计', true, 'active'),
    (106, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'TECHNICAL', 'before', 60, '摄像、灯光、网络工单完成并试播', '技术支持', true, 'active'),
    (107, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'WORDING', 'before', 70, '话术与资质检查：无绝对化用语，宣传有依据', '运营', false, 'active'),
    (108, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'WATCH', 'during', 110, '每半小时核对库存、价格与链接', '场控', false, 'active'),
    (109, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'COMMENTS', 'during', 120, '评论区答疑，记录集中的问题', '场控', false, 'active'),
    (110, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'FIGURES', 'after', 210, '录入或导入本场数据', '运营', true, 'active'),
    (111, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'SAMPLES', 'after', 220, '样品归还入库', '运营', false, 'active'),
    (112, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'PROMISES', 'after', 230, '直播中的承诺（赠品、补发）移交客服', '场控', false, 'active');

-- The checklist of one session, as it stood when the session was planned.
create table live_check (
    id bigint not null,
    session bigint not null,
    line int not null,
    item varchar(32) not null,
    phase varchar(16) not null,
    task varchar(300) not null,
    responsible varchar(64),
    mandatory boolean not null,
    done boolean not null,
    done_by varchar(64),
    done_at timestamp,
    note varchar(500),
    constraint live_check_pk primary key (id),
    constraint live_check_line_unique unique (session, line),
    constraint live_check_session_fk foreign key (session) references live_session (id)
);

create table live_lineup (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    session varchar(32) not null,
    running_number int not null,
    product varchar(64) not null,
    sku varchar(64) not null,
    name varchar(200) not null,
    role varchar(24) not null,
    price decimal(14, 2) not null,
    planned_minutes int,
    state varchar(24) not null,
    stock bigint,
    checked_by varchar(64),
    checked_at timestamp,
    reason varchar(500),
    constraint live_lineup_pk primary key (id),
    constraint live_lineup_session_fk foreign key (session) references live_session (number)
);
create index live_lineup_id_desc on live_lineup (id desc);
create index live_lineup_running_number on live_lineup (running_number, id);
create index live_lineup_running_number_desc on live_lineup (running_number desc, id desc);
create index live_lineup_session on live_lineup (session, running_number);
create index live_lineup_session_newest on live_lineup (session, id desc);
create index live_lineup_product_newest on live_lineup (product, id desc);
create index live_lineup_sku_newest on live_lineup (sku, id desc);
create index live_lineup_role_newest on live_lineup (role, id desc);
create index live_lineup_state_newest on live_lineup (state, id desc);

-- The daily log of what was changed in line-ups and why; never changed itself.
create table live_adjustment (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    on_day date not null,
    session varchar(32) not null,
    running_number int not null,
    product varchar(64) not null,
    kind varchar(24) not null,
    was varchar(500) not null,
    became varchar(500),
    reason varchar(500) not null,
    constraint live_adjustment_pk primary key (id)
);
create index live_adjustment_id_desc on live_adjustment (id desc);
create index live_adjustment_on_day on live_adjustment (on_day, id);
create index live_adjustment_on_day_desc on live_adjustment (on_day desc, id desc);
create index live_adjustment_session_newest on live_adjustment (session, id desc);
create index live_adjustment_product_newest on live_adjustment (product, id desc);
create index live_adjustment_kind_newest on live_adjustment (kind, id desc);

-- Figures of a session: in total, or of the slice of it that begins at that time of day. Null is unknown.
create table live_figure (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    session varchar(32) not null,
    slice varchar(8) not null,
    impressions bigint,
    viewers bigint,
    peak bigint,
    average_watch_seconds decimal(14, 1),
    product_clicks bigint,
    orders bigint,
    buyers bigint,
    gmv decimal(14, 2),
    refunds decimal(14, 2),
    sample_orders bigint,
    new_fans bigint,
    interactions bigint,
    spend decimal(14, 2),
    note varchar(500),
    constraint live_figure_pk primary key (id),
    constraint live_figure_slice_unique unique (session, slice),
    constraint live_figure_session_fk foreign key (session) references live_session (number)
);
create index live_figure_id_desc on live_figure (id desc);
create index live_figure_session on live_figure (session, id);
create index live_figure_session_desc on live_figure (session desc, id desc);
create index live_figure_slice_newest on live_figure (slice, id desc);

-- What one product brought in one session; sku is '' when it is told for the product as a whole. Null is unknown.
create table live_product_figure (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    session varchar(32) not null,
    product varchar(64) not null,
    sku varchar(64) not null,
    minutes int,
    impressions bigint,
    clicks bigint,
    orders bigint,
    pieces bigint,
    gmv decimal(14, 2),
    constraint live_product_figure_pk primary key (id),
    constraint live_product_figure_unique unique (session, product, sku),
    constraint live_product_figure_session_fk foreign key (session) references live_session (number)
);
create index live_product_figure_id_desc on live_product_figure (id desc);
create index live_product_figure_session on live_product_figure (session, id);
create index live_product_figure_session_desc on live_product_figure (session desc, id desc);
create index live_product_figure_product_newest on live_product_figure (product, id desc);
create index live_product_figure_sku_newest on live_product_figure (sku, id desc);

create table method_card (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    title varchar(200) not null,
    situation varchar(2000) not null,
    method varchar(4000) not null,
    evidence varchar(2000),
    sessions varchar(500),
    tags varchar(300),
    state varchar(16) not null,
    published_by varchar(64),
    published_at timestamp,
    retired_because varchar(500),
    constraint method_card_pk primary key (id),
    constraint method_card_number_unique unique (number)
);
create index method_card_id_desc on method_card (id desc);
create index method_card_number on method_card (number, id);
create index method_card_number_desc on method_card (number desc, id desc);
create index method_card_title on method_card (title, id);
create index method_card_title_desc on method_card (title desc, id desc);
create index method_card_state_newest on method_card (state, id desc);
