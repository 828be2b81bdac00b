-- Whether operations is told how the order goes on, because it asked for it. The reference is the sales order's number.
alter table dispatch_order add column from_sales boolean default false not null;

-- Sales orders that operations has told of, and what became of them here.
create table sales_order (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(64) not null,
    shop varchar(100),
    state varchar(16) not null,
    dispatch_number varchar(40),
    reason varchar(1000),
    constraint sales_order_pk primary key (id),
    constraint sales_order_number_unique unique (number)
);
create index sales_order_id_desc on sales_order (id desc);
create index sales_order_created_at on sales_order (created_at, id);
create index sales_order_created_at_desc on sales_order (created_at desc, id desc);
create index sales_order_state_newest on sales_order (state, id desc);
create index sales_order_shop_newest on sales_order (shop, id desc);
create index sales_order_dispatch_newest on sales_order (dispatch_number, id desc);

-- How the sales orders of a shop are taken; * stands for shops without a rule of their own.
create table sales_rule (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    shop varchar(100) not null,
    warehouse varchar(32),
    carrier varchar(32),
    review boolean not null,
    constraint sales_rule_pk primary key (id),
    constraint sales_rule_shop_unique unique (shop)
);
create index sales_rule_id_desc on sales_rule (id desc);
create index sales_rule_shop_desc on sales_rule (shop desc);

-- How many pieces of an article were available when others were last told.
create table stock_feed (
    sku varchar(64) not null,
    available bigint not null,
    fed_at timestamp not null,
    constraint stock_feed_pk primary key (sku)
);
