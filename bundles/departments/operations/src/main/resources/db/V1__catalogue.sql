-- Shops, products, listings and prices (OPS-06 to OPS-18). Amounts are yuan, timestamps UTC, days those of the company's
-- time zone. Codes are the references.

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
    supervisor varchar(64),
    state varchar(24) not null,
    constraint shop_pk primary key (id),
    constraint shop_code_unique unique (code)
);
