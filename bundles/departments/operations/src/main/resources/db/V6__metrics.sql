-- Indicators, their values and alerts, and reports that are sent regularly (OPS-45, OPS-46). Days are those of the company's
-- time zone. Scope codes name a shop, product, session, campaign or placement; '' for the company.

create table metric (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    name varchar(100) not null,
    formula varchar(1000) not null,
    measure varchar(16) not null,
    span varchar(16) not null,
    source varchar(16) not null,
    better varchar(16) not null,
    target decimal(18, 4),
    owner varchar(64),
    plan varchar(2000),
    state varchar(16) not null,
    constraint metric_pk primary key (id),
    constraint metric_code_unique unique (code)
);
create index metric_id_desc on metric (id desc);
create index metric_code on metric (code, id);
create index metric_code_desc on metric (code desc, id desc);
create index metric_name on metric (name, id);
create index metric_name_desc on metric (name desc, id desc);

create table metric_value (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    metric varchar(64) not null,
    scope varchar(16) not null,
    scope_code varchar(64) not null,
    on_day date not null,
    measured decimal(18, 4),
    source varchar(16) not null,
    note varchar(500),
    constraint metric_value_pk primary key (id),
    constraint metric_value_unique unique (metric, scope, scope_code, on_day),
    constraint metric_value_metric_fk foreign key (metric) references metric (code)
);
create index metric_value_id_desc on metric_value (id desc);
create index metric_value_on_day on metric_value (on_day, id);
create index metric_value_on_day_desc on metric_value (on_day desc, id desc);
create index metric_value_metric_newest on metric_value (metric, id desc);
create index metric_value_scope_newest on metric_value (scope, id desc);
create index metric_value_scope_code_newest on metric_value (scope_code, id desc);
create index metric_value_source_newest on metric_value (source, id desc);
create index metric_value_day on metric_value (metric, on_day);

-- When a value is so low that somebody has to look: below so many percent of the average of the days before.
create table metric_alert_rule (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    metric varchar(64) not null,
    below_percent int not null,
    days int not null,
    fewest_days int not null,
    state varchar(16) not null,
    constraint metric_alert_rule_pk primary key (id),
    constraint metric_alert_rule_metric_unique unique (metric),
    constraint metric_alert_rule_metric_fk foreign key (metric) references metric (code)
);
create index metric_alert_rule_id_desc on metric_alert_rule (id desc);
create index metric_alert_rule_metric on metric_alert_rule (metric, id);
create index metric_alert_rule_metric_desc on metric_alert_rule (metric desc, id desc);

create table metric_alert (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    metric varchar(64) not null,
    scope varchar(16) not null,
    scope_code varchar(64) not null,
    on_day date not null,
    measured decimal(18, 4) not null,
    average decimal(18, 4) not null,
    below_percent int not null,
    owner varchar(64),
    state varchar(16) not null,
    cause varchar(1000),
    settled_by varchar(64),
    settled_at timestamp,
    constraint metric_alert_pk primary key (id),
    constraint metric_alert_unique unique (metric, scope, scope_code, on_day)
);
create index metric_alert_id_desc on metric_alert (id desc);
create index metric_alert_on_day on metric_alert (on_day, id);
create index metric_alert_on_day_desc on metric_alert (on_day desc, id desc);
create index metric_alert_metric_newest on metric_alert (metric, id desc);
create index metric_alert_scope_code_newest on metric_alert (scope_code, id desc);
create index metric_alert_state_newest on metric_alert (state, id desc);
create index metric_alert_owner_newest on metric_alert (owner, id desc);

create table report_subscription (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    name varchar(100) not null,
    report varchar(32) not null,
    period varchar(16) not null,
    shop varchar(64),
    recipients varchar(1000),
    roles varchar(500),
    state varchar(16) not null,
    constraint report_subscription_pk primary key (id),
    constraint report_subscription_name_unique unique (name)
);
create index report_subscription_id_desc on report_subscription (id desc);
create index report_subscription_name on report_subscription (name, id);
create index report_subscription_name_desc on report_subscription (name desc, id desc);

-- A report as it was sent; readers are ;-separated and ;-enclosed: ;linyating;role:finance;
create table report_run (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    subscription varchar(100) not null,
    report varchar(32) not null,
    title varchar(200) not null,
    formula varchar(2000) not null,
    shop varchar(64),
    from_day date not null,
    to_day date not null,
    report_rows int not null,
    readers varchar(2000) not null,
    constraint report_run_pk primary key (id),
    constraint report_run_unique unique (subscription, from_day, to_day)
);
create index report_run_id_desc on report_run (id desc);
create index report_run_subscription_newest on report_run (subscription, id desc);
create index report_run_report_newest on report_run (report, id desc);
create index report_run_to_day on report_run (to_day, id);
create index report_run_to_day_desc on report_run (to_day desc, id desc);

insert into metric (id, version, created_at, created_by, updated_at, updated_by, code, name, formula, measure, span, source, better, state) values
    (101, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'SALES', '销售额', 'Paid amount of the orders placed on the day − their refunds completed until now | 当日下单的实付金额 − 这些订单至今已完成的退款', 'cny', 'day', 'built_in', 'higher', 'active'),
    (102, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'ORDERS', '付款订单数', 'Orders placed on the day that were paid | 当日下单且已付款的订单数', 'count', 'day', 'built_in', 'higher', 'active'),
    (103, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'AVERAGE-ORDER', '客单价', 'Paid amount ÷ paid orders, of those placed on the day | 当日下单的实付金额 ÷ 付款订单数', 'cny', 'day', 'built_in', 'higher', 'active'),
    (104, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'REFUND-RATE', '退款率', 'Completed refunds of the orders placed on the day ÷ their paid amount × 100 | 当日下单至今已完成的退款 ÷ 实付金额 × 100%', 'percent', 'day', 'built_in', 'lower', 'active'),
    (105, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'TARGET-ACHIEVEMENT', '目标达成率', 'Sales of the month until the day ÷ approved target of the month × 100 | 当月截至当日销售额 ÷ 当月已批准目标 × 100%', 'percent', 'day', 'built_in', 'higher', 'active'),
    (106, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'HANDLING-HOURS', '订单处理时长', 'Hours from payment to shipment ÷ orders, of the orders placed on the day that were shipped | 当日下单且已发货的订单，从付款到发货的小时合计 ÷ 订单数', 'hours', 'day', 'built_in', 'lower', 'active'),
    (107, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'LATE-SHARE', '发货超时率', 'Orders placed on the day that were shipped after their promise, or are not shipped though it is over ÷ orders shipped or due × 100 | 当日下单中超过承诺时间发货或逾期未发的订单 ÷ 已发货或已到期的订单 × 100%', 'percent', 'day', 'built_in', 'lower', 'active'),
    (108, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'CONVERSION', '支付转化率', 'Paid orders placed on the day ÷ visitors of the day × 100 | 当日下单且付款的订单数 ÷ 访客数 × 100%', 'percent', 'day', 'built_in', 'higher', 'active'),
    (109, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'CLICK-RATE', '推广点击率', 'Clicks ÷ impressions × 100 of the placements that tell both | 推广点击 ÷ 展现 × 100%（两项均有数据的投放）', 'percent', 'day', 'built_in', 'higher', 'active'),
    (110, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'PLACEMENT-ROI', '推广 ROI', 'Revenue ÷ spend of the placements whose revenue is known | 推广成交金额 ÷ 花费（成交金额已知的投放）', 'ratio', 'day', 'built_in', 'higher', 'active'),
    (111, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'LISTING-ON-TIME', '上架及时率', 'Listings online by their due time ÷ listings due on the day × 100 | 当日到期商品中按时上架数 ÷ 到期数 × 100%', 'percent', 'day', 'built_in', 'higher', 'active'),
    (112, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'INFORMATION-ERRORS', '商品信息错误数', 'Errors found by the checks of the day after going online | 当日上线复查发现的信息错误数', 'count', 'day', 'built_in', 'lower', 'active'),
    (113, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'LIVE-VIEWERS', '直播场观', 'Viewers of the sessions that started on the day | 当日开播场次的场观合计', 'count', 'day', 'built_in', 'higher', 'active'),
    (114, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'LIVE-GMV', '直播 GMV', 'GMV of the sessions that started on the day, without sample orders | 当日开播场次的 GMV 合计，不含样品单', 'cny', 'day', 'built_in', 'higher', 'active'),
    (115, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'LIVE-GPM', '直播 GPM', 'GMV × 1000 ÷ viewers of the sessions of the day that tell both | 当日场次 GMV × 1000 ÷ 场观（两项均有数据的场次）', 'cny', 'day', 'built_in', 'higher', 'active'),
    (116, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'LIVE-BUY-RATE', '看播转化率', 'Buyers ÷ viewers × 100 of the sessions of the day that tell both | 当日场次成交人数 ÷ 场观 × 100%（两项均有数据的场次）', 'percent', 'day', 'built_in', 'higher', 'active'),
    (117, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'LIVE-INTERACTION', '直播互动率', 'Interactions ÷ viewers × 100 of the sessions of the day that tell both | 当日场次互动 ÷ 场观 × 100%（两项均有数据的场次）', 'percent', 'day', 'built_in', 'higher', 'active'),
    (118, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'LIVE-NEW-FANS', '直播新增粉丝', 'New fans of the sessions that started on the day | 当日开播场次新增粉丝合计', 'count', 'day', 'built_in', 'higher', 'active'),
    (119, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'PAGE-VIEWS', '浏览量', 'Pages that visitors opened on the day, as the platform counts | 平台统计的当日页面浏览次数', 'count', 'day', 'entered', 'higher', 'active'),
    (120, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'VISITORS', '访客数', 'Different visitors of the day, as the platform counts | 平台统计的当日独立访客数', 'count', 'day', 'entered', 'higher', 'active'),
    (121, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'REGISTRATION-RATE', '会员注册率', 'New members ÷ visitors × 100 of the day | 当日新注册会员 ÷ 访客数 × 100%', 'percent', 'day', 'entered', 'higher', 'active'),
    (122, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'TOPIC-CLICK-RATE', '专题页点击率', 'Clicks on topic pages ÷ their views × 100 | 专题页点击 ÷ 专题页浏览 × 100%', 'percent', 'day', 'entered', 'higher', 'active'),
    (123, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'POPULARITY', '商品热度', 'Product page views + favourites × 5 + carts × 10 | 商品浏览 + 收藏 × 5 + 加购 × 10', 'count', 'day', 'entered', 'higher', 'active'),
    (124, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'RANKING', '搜索排名', 'Place of the product or shop in the search for its keyword, 1 is first | 关键词搜索结果中的名次，1 为首位', 'count', 'day', 'entered', 'lower', 'active'),
    (125, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'VISIT-DEPTH', '访问深度', 'Page views ÷ visits | 浏览量 ÷ 访问次数', 'ratio', 'day', 'entered', 'higher', 'active'),
    (126, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'BOUNCE-RATE', '跳失率', 'Visits of one page only ÷ visits × 100 | 只看一页的访问 ÷ 访问次数 × 100%', 'percent', 'day', 'entered', 'lower', 'active');

insert into metric_alert_rule (id, version, created_at, created_by, updated_at, updated_by, metric, below_percent, days, fewest_days, state) values
    (201, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'PAGE-VIEWS', 60, 7, 3, 'active'),
    (202, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'VISITORS', 60, 7, 3, 'active'),
    (203, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'LIVE-VIEWERS', 50, 7, 3, 'active');
