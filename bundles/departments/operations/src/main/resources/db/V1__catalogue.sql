-- Shops, products, listings and prices (OPS-06 to OPS-18). Amounts are yuan, quantities pieces, timestamps UTC, days those
-- of the company's time zone. Codes are the references.
-- Derby cannot scan an index backwards: what is sorted both ways has an index for each way.

create table shop (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    name varchar(100) not null,
    platform varchar(24) not null,
    platform_shop varchar(100),
    supervisor varchar(64),
    url varchar(300),
    credential_ref varchar(200),
    layout_plan varchar(4000),
    layout_version int not null,
    state varchar(24) not null,
    constraint shop_pk primary key (id),
    constraint shop_code_unique unique (code)
);
create index shop_id_desc on shop (id desc);
create index shop_code on shop (code, id);
create index shop_code_desc on shop (code desc, id desc);
create index shop_name on shop (name, id);
create index shop_name_desc on shop (name desc, id desc);

create table shop_revamp (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    shop varchar(64) not null,
    goal varchar(1000) not null,
    from_version int not null,
    plan_before varchar(4000),
    plan_after varchar(4000),
    started_at timestamp not null,
    started_by varchar(64) not null,
    ended_at timestamp,
    outcome varchar(1000),
    constraint shop_revamp_pk primary key (id),
    constraint shop_revamp_shop_fk foreign key (shop) references shop (code)
);
create index shop_revamp_id_desc on shop_revamp (id desc);

create table product_type (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(32) not null,
    name varchar(100) not null,
    minimum_images int not null,
    constraint product_type_pk primary key (id),
    constraint product_type_code_unique unique (code)
);
create index product_type_id_desc on product_type (id desc);
create index product_type_code on product_type (code, id);
create index product_type_code_desc on product_type (code desc, id desc);

insert into product_type (id, version, created_at, created_by, updated_at, updated_by, code, name, minimum_images) values
    (101, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'goods', '实物商品', 1),
    (102, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'virtual', '虚拟商品', 1),
    (103, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'travel', '旅游线路', 1),
    (104, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'hotel', '酒店套餐', 1),
    (105, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'ticket', '单项门票', 1);

create table product (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    name varchar(200) not null,
    product_type varchar(32) not null,
    category varchar(100),
    brand varchar(200),
    spec varchar(500),
    source varchar(200),
    selling_points varchar(2000),
    supplier varchar(200),
    qc_ref varchar(100),
    departure varchar(500),
    state varchar(24) not null,
    selection_reason varchar(500),
    selected_by varchar(64),
    selected_at timestamp,
    blocked_reason varchar(500),
    verified_at timestamp,
    verified_by varchar(64),
    constraint product_pk primary key (id),
    constraint product_code_unique unique (code),
    constraint product_kind_fk foreign key (product_type) references product_type (code)
);
create index product_id_desc on product (id desc);
create index product_code on product (code, id);
create index product_code_desc on product (code desc, id desc);
create index product_name on product (name, id);
create index product_name_desc on product (name desc, id desc);
create index product_state_newest on product (state, id desc);
create index product_category_newest on product (category, id desc);
create index product_brand_newest on product (brand, id desc);
create index product_supplier_newest on product (supplier, id desc);
create index product_blocked_reason_newest on product (blocked_reason, id desc);
create index product_verified_at_newest on product (verified_at, id desc);

create table sku (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    product varchar(64) not null,
    name varchar(300) not null,
    barcode varchar(64),
    cost decimal(14, 2),
    state varchar(24) not null,
    constraint sku_pk primary key (id),
    constraint sku_code_unique unique (code),
    constraint sku_barcode_unique unique (barcode),
    constraint sku_product_fk foreign key (product) references product (code)
);
create index sku_id_desc on sku (id desc);
create index sku_code on sku (code, id);
create index sku_code_desc on sku (code desc, id desc);
create index sku_product_newest on sku (product, id desc);
create index sku_state_newest on sku (state, id desc);

create table availability (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    sku varchar(64) not null,
    available bigint not null,
    told_at timestamp not null,
    constraint availability_pk primary key (id),
    constraint availability_sku_unique unique (sku)
);
create index availability_id_desc on availability (id desc);
create index availability_sku on availability (sku, id);
create index availability_sku_desc on availability (sku desc, id desc);

create table price (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    shop varchar(64) not null,
    sku varchar(64) not null,
    amount decimal(14, 2) not null,
    floor decimal(14, 2),
    valid_from timestamp not null,
    valid_to timestamp,
    reason varchar(500) not null,
    previous decimal(14, 2),
    below_floor boolean not null,
    imported boolean not null,
    state varchar(24) not null,
    replaced_by varchar(32),
    continues varchar(32),
    decided_by varchar(64),
    decided_at timestamp,
    decision_reason varchar(1000),
    constraint price_pk primary key (id),
    constraint price_number_unique unique (number),
    constraint price_shop_fk foreign key (shop) references shop (code),
    constraint price_sku_fk foreign key (sku) references sku (code)
);
create index price_id_desc on price (id desc);
create index price_number on price (number, id);
create index price_number_desc on price (number desc, id desc);
create index price_shop_newest on price (shop, id desc);
create index price_sku_newest on price (sku, id desc);
create index price_state_newest on price (state, id desc);
create index price_line on price (shop, sku, valid_from);
create index price_begins on price (state, valid_from);
create index price_ends on price (state, valid_to);

create table price_floor (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    sku varchar(64) not null,
    shop varchar(64) not null,
    floor decimal(14, 2) not null,
    remark varchar(300),
    constraint price_floor_pk primary key (id),
    constraint price_floor_line_unique unique (sku, shop),
    constraint price_floor_sku_fk foreign key (sku) references sku (code)
);
create index price_floor_id_desc on price_floor (id desc);
create index price_floor_sku on price_floor (sku, id);
create index price_floor_sku_desc on price_floor (sku desc, id desc);

create table price_limit (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    person varchar(64),
    unit_code varchar(64),
    max_reduction decimal(5, 2) not null,
    remark varchar(300),
    constraint price_limit_pk primary key (id)
);
create index price_limit_id_desc on price_limit (id desc);

create table listing (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    product varchar(64) not null,
    shop varchar(64) not null,
    title varchar(200) not null,
    keywords varchar(500),
    reference_price decimal(14, 2),
    special boolean not null,
    editor varchar(64) not null,
    received_at timestamp not null,
    platform_item varchar(100),
    state varchar(24) not null,
    due_at timestamp,
    late_at timestamp,
    confirmed_by varchar(64),
    submitted_by varchar(64),
    reviewed_by varchar(64),
    review_note varchar(1000),
    online_at timestamp,
    offline_reason varchar(1000),
    constraint listing_pk primary key (id),
    constraint listing_number_unique unique (number),
    constraint listing_product_fk foreign key (product) references product (code),
    constraint listing_shop_fk foreign key (shop) references shop (code)
);
create index listing_id_desc on listing (id desc);
create index listing_number on listing (number, id);
create index listing_number_desc on listing (number desc, id desc);
create index listing_due_at on listing (due_at, id);
create index listing_due_at_desc on listing (due_at desc, id desc);
create index listing_online_at on listing (online_at, id);
create index listing_online_at_desc on listing (online_at desc, id desc);
create index listing_product_newest on listing (product, id desc);
create index listing_shop_newest on listing (shop, id desc);
create index listing_editor_newest on listing (editor, id desc);
create index listing_state_newest on listing (state, id desc);
create index listing_late_at_newest on listing (late_at, id desc);
create index listing_waiting on listing (state, due_at);

create table listing_section (
    id bigint not null,
    listing bigint not null,
    kind varchar(24) not null,
    body varchar(4000) not null,
    constraint listing_section_pk primary key (id),
    constraint listing_section_kind_unique unique (listing, kind),
    constraint listing_section_listing_fk foreign key (listing) references listing (id)
);

create table listing_change (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    listing varchar(32) not null,
    product varchar(64) not null,
    shop varchar(64) not null,
    field varchar(24) not null,
    part varchar(64),
    old_value varchar(4000),
    new_value varchar(4000),
    reason varchar(1000) not null,
    requester varchar(64) not null,
    editor varchar(64) not null,
    due_at timestamp,
    late_at timestamp,
    state varchar(24) not null,
    applied_at timestamp,
    applied_by varchar(64),
    checked_by varchar(64),
    confirmed_by varchar(64),
    note varchar(1000),
    constraint listing_change_pk primary key (id),
    constraint listing_change_number_unique unique (number),
    constraint listing_change_listing_fk foreign key (listing) references listing (number)
);
create index listing_change_id_desc on listing_change (id desc);
create index listing_change_number on listing_change (number, id);
create index listing_change_number_desc on listing_change (number desc, id desc);
create index listing_change_due_at on listing_change (due_at, id);
create index listing_change_due_at_desc on listing_change (due_at desc, id desc);
create index listing_change_listing_newest on listing_change (listing, id desc);
create index listing_change_product_newest on listing_change (product, id desc);
create index listing_change_shop_newest on listing_change (shop, id desc);
create index listing_change_editor_newest on listing_change (editor, id desc);
create index listing_change_requester_newest on listing_change (requester, id desc);
create index listing_change_state_newest on listing_change (state, id desc);
create index listing_change_late_at_newest on listing_change (late_at, id desc);
create index listing_change_waiting on listing_change (state, due_at);

create table listing_edit (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    listing varchar(32) not null,
    product varchar(64) not null,
    shop varchar(64) not null,
    action varchar(24) not null,
    change varchar(32),
    editor varchar(64) not null,
    done_at timestamp not null,
    check_due_at timestamp,
    state varchar(24) not null,
    checked_at timestamp,
    checked_by varchar(64),
    finding varchar(1000),
    confirmed_by varchar(64),
    decided_by varchar(64),
    decision_note varchar(1000),
    constraint listing_edit_pk primary key (id),
    constraint listing_edit_listing_fk foreign key (listing) references listing (number)
);
create index listing_edit_id_desc on listing_edit (id desc);
create index listing_edit_done_at on listing_edit (done_at, id);
create index listing_edit_done_at_desc on listing_edit (done_at desc, id desc);
create index listing_edit_listing_newest on listing_edit (listing, id desc);
create index listing_edit_shop_newest on listing_edit (shop, id desc);
create index listing_edit_editor_newest on listing_edit (editor, id desc);
create index listing_edit_state_newest on listing_edit (state, id desc);
create index listing_edit_check_due_at_newest on listing_edit (check_due_at, id desc);

create table log_confirmation (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    editor varchar(64) not null,
    on_day date not null,
    remark varchar(1000),
    colleague varchar(64) not null,
    constraint log_confirmation_pk primary key (id),
    constraint log_confirmation_once_unique unique (editor, on_day, colleague)
);
create index log_confirmation_id_desc on log_confirmation (id desc);
create index log_confirmation_editor_newest on log_confirmation (editor, id desc);
create index log_confirmation_colleague_newest on log_confirmation (colleague, id desc);
create index log_confirmation_on_day_newest on log_confirmation (on_day, id desc);

create table due_rule (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    subject varchar(24) not null,
    days int,
    minutes int,
    remark varchar(300),
    constraint due_rule_pk primary key (id),
    constraint due_rule_subject_unique unique (subject)
);
create index due_rule_id_desc on due_rule (id desc);
create index due_rule_subject on due_rule (subject, id);
create index due_rule_subject_desc on due_rule (subject desc, id desc);

insert into due_rule (id, version, created_at, created_by, updated_at, updated_by, subject, days, minutes, remark) values
    (101, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'listing', 1, null, '当天上架，最迟第二个工作日下班前'),
    (102, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'special_listing', null, 60, '特价商品立即上架'),
    (103, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'change', 0, null, '收到通知当天完成更新'),
    (104, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'check', 0, null, '上架或更新当天复核');

create table detail_rule (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    product_type varchar(32) not null,
    section varchar(24) not null,
    minimum_length int not null,
    constraint detail_rule_pk primary key (id),
    constraint detail_rule_once_unique unique (product_type, section),
    constraint detail_rule_type_fk foreign key (product_type) references product_type (code)
);
create index detail_rule_id_desc on detail_rule (id desc);
create index detail_rule_product_type on detail_rule (product_type, id);
create index detail_rule_product_type_desc on detail_rule (product_type desc, id desc);

insert into detail_rule (id, version, created_at, created_by, updated_at, updated_by, product_type, section, minimum_length) values
    (101, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'goods', 'description', 5),
    (102, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'goods', 'specification', 5),
    (103, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'goods', 'after_sales', 5),
    (104, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'virtual', 'description', 5),
    (105, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'virtual', 'after_sales', 5),
    (106, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'travel', 'cost_included', 5),
    (107, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'travel', 'cost_excluded', 5),
    (108, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'travel', 'refund_change', 5),
    (109, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'travel', 'booking_notice', 5),
    (110, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'travel', 'itinerary', 5),
    (111, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'hotel', 'cost_included', 5),
    (112, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'hotel', 'cost_excluded', 5),
    (113, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'hotel', 'refund_change', 5),
    (114, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'hotel', 'booking_notice', 5),
    (115, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'hotel', 'itinerary', 5),
    (116, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'ticket', 'cost_included', 5),
    (117, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'ticket', 'cost_excluded', 5),
    (118, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'ticket', 'refund_change', 5),
    (119, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'ticket', 'booking_notice', 5),
    (120, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'ticket', 'itinerary', 5),
    (121, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'ticket', 'ticket_use', 5);

create table title_rule (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    platform varchar(24) not null,
    max_length int not null,
    min_keywords int not null,
    symbols varchar(100) not null,
    constraint title_rule_pk primary key (id),
    constraint title_rule_platform_unique unique (platform)
);
create index title_rule_id_desc on title_rule (id desc);
create index title_rule_platform on title_rule (platform, id);
create index title_rule_platform_desc on title_rule (platform desc, id desc);

insert into title_rule (id, version, created_at, created_by, updated_at, updated_by, platform, max_length, min_keywords, symbols) values
    (101, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'other', 60, 1, '★☆◆●■！!～~'),
    (102, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'taobao', 60, 1, '★☆◆●■！!～~'),
    (103, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'tmall', 60, 1, '★☆◆●■！!～~'),
    (104, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'jd', 100, 1, '★☆◆●■！!～~'),
    (105, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'pdd', 60, 1, '★☆◆●■！!～~'),
    (106, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', 'douyin', 60, 1, '★☆◆●■！!～~');

create table forbidden_word (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    word varchar(64) not null,
    reason varchar(200),
    instead varchar(64),
    constraint forbidden_word_pk primary key (id),
    constraint forbidden_word_word_unique unique (word)
);
create index forbidden_word_id_desc on forbidden_word (id desc);
create index forbidden_word_word on forbidden_word (word, id);
create index forbidden_word_word_desc on forbidden_word (word desc, id desc);

insert into forbidden_word (id, version, created_at, created_by, updated_at, updated_by, word, reason, instead) values
    (101, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '全网最低', '广告法绝对化用语', '优惠价'),
    (102, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '最低价', '广告法绝对化用语', '优惠价'),
    (103, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '最好', '广告法绝对化用语', '优质'),
    (104, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '最佳', '广告法绝对化用语', '优选'),
    (105, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '最先进', '广告法绝对化用语', '先进'),
    (106, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '第一品牌', '广告法绝对化用语', '品牌'),
    (107, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '国家级', '广告法绝对化用语', null),
    (108, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '世界级', '广告法绝对化用语', null),
    (109, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '顶级', '广告法绝对化用语', '高品质'),
    (110, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '极品', '广告法绝对化用语', null),
    (111, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '绝对', '广告法绝对化用语', null),
    (112, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '唯一', '广告法绝对化用语', null),
    (113, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '万能', '广告法绝对化用语', null),
    (114, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '百分百', '广告法绝对化用语', null),
    (115, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '史无前例', '广告法绝对化用语', null),
    (116, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '永久', '广告法绝对化用语', '长效');

create table delisting_proposal (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    listing varchar(32) not null,
    product varchar(64) not null,
    shop varchar(64) not null,
    reason varchar(24) not null,
    figures varchar(500) not null,
    sold bigint,
    available bigint,
    state varchar(24) not null,
    decided_by varchar(64),
    decided_at timestamp,
    note varchar(1000),
    not_before date,
    constraint delisting_proposal_pk primary key (id),
    constraint delisting_proposal_number_unique unique (number),
    constraint delisting_proposal_listing_fk foreign key (listing) references listing (number)
);
create index delisting_proposal_id_desc on delisting_proposal (id desc);
create index delisting_proposal_number on delisting_proposal (number, id);
create index delisting_proposal_number_desc on delisting_proposal (number desc, id desc);
create index delisting_proposal_listing_newest on delisting_proposal (listing, id desc);
create index delisting_proposal_product_newest on delisting_proposal (product, id desc);
create index delisting_proposal_shop_newest on delisting_proposal (shop, id desc);
create index delisting_proposal_state_newest on delisting_proposal (state, id desc);

create table slow_rule (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    name varchar(100) not null,
    category varchar(100),
    window_days int not null,
    fewest_sold bigint not null,
    online_days int not null,
    enabled boolean not null,
    constraint slow_rule_pk primary key (id),
    constraint slow_rule_name_unique unique (name)
);
create index slow_rule_id_desc on slow_rule (id desc);
create index slow_rule_name on slow_rule (name, id);
create index slow_rule_name_desc on slow_rule (name desc, id desc);

insert into slow_rule (id, version, created_at, created_by, updated_at, updated_by, name, category, window_days, fewest_sold, online_days, enabled) values
    (101, 1, '2026-01-01 00:00:00', 'platform', '2026-01-01 00:00:00', 'platform', '一般滞销', null, 30, 1, 30, true);

create table promotion_mark (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    product varchar(64) not null,
    shop varchar(64),
    placement varchar(40),
    goal varchar(500) not null,
    from_day date not null,
    to_day date not null,
    starts_at timestamp not null,
    ends_at timestamp not null,
    constraint promotion_mark_pk primary key (id),
    constraint promotion_mark_product_fk foreign key (product) references product (code)
);
create index promotion_mark_id_desc on promotion_mark (id desc);
create index promotion_mark_product on promotion_mark (product, id);
create index promotion_mark_product_desc on promotion_mark (product desc, id desc);
create index promotion_mark_shop_newest on promotion_mark (shop, id desc);
create index promotion_mark_placement_newest on promotion_mark (placement, id desc);
create index promotion_mark_from_day_newest on promotion_mark (from_day, id desc);
create index promotion_mark_to_day_newest on promotion_mark (to_day, id desc);
