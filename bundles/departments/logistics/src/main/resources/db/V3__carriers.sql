-- Carriers: licence and standing, contracts, price lists, and what a parcel is estimated to cost (LOG-17).
-- Money is CNY, weights grams, volumes cm³. Provinces are codes separated by commas.

alter table carrier add column licence_no varchar(64);
alter table carrier add column licence_expires date;
alter table carrier add column own boolean default false not null;
alter table carrier add column notice_days int default 30 not null;
alter table carrier add column standing varchar(24) default 'good' not null;
alter table carrier add column standing_reason varchar(500);
create index carrier_standing on carrier (standing, id desc);

create table carrier_contract (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    carrier varchar(64) not null,
    valid_from date not null,
    valid_to date not null,
    services varchar(300),
    contact varchar(100),
    phone varchar(40),
    settlement_days int,
    state varchar(24) not null,
    ended_on date,
    end_reason varchar(500),
    remark varchar(500),
    constraint carrier_contract_pk primary key (id),
    constraint carrier_contract_number_unique unique (number)
);
create index carrier_contract_id_desc on carrier_contract (id desc);
create index carrier_contract_number on carrier_contract (number, id);
create index carrier_contract_number_desc on carrier_contract (number desc, id desc);
create index carrier_contract_valid_to on carrier_contract (valid_to, id);
create index carrier_contract_valid_to_desc on carrier_contract (valid_to desc, id desc);
create index carrier_contract_carrier on carrier_contract (carrier, id desc);
create index carrier_contract_state on carrier_contract (state, id desc);

create table tariff (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    carrier varchar(64) not null,
    contract varchar(40),
    service varchar(64),
    origin varchar(32),
    zone varchar(64) not null,
    provinces varchar(600) not null,
    above_grams int,
    up_to_grams int,
    first_weight_grams int not null,
    first_price decimal(14,2) not null,
    step_grams int not null,
    step_price decimal(14,2) not null,
    minimum_charge decimal(14,2),
    volumetric_divisor int,
    valid_from date not null,
    valid_to date,
    remark varchar(500),
    constraint tariff_pk primary key (id),
    constraint tariff_code_unique unique (code)
);
create index tariff_id_desc on tariff (id desc);
create index tariff_code on tariff (code, id);
create index tariff_code_desc on tariff (code desc, id desc);
create index tariff_carrier on tariff (carrier, id);
create index tariff_carrier_desc on tariff (carrier desc, id desc);
create index tariff_valid_to on tariff (valid_to, id);
create index tariff_valid_to_desc on tariff (valid_to desc, id desc);
create index tariff_contract on tariff (contract, id desc);
create index tariff_origin on tariff (origin, id desc);

create table tariff_surcharge (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    carrier varchar(64) not null,
    tariff varchar(64),
    name varchar(100) not null,
    amount decimal(14,2),
    percent decimal(7,2),
    provinces varchar(600),
    above_grams int,
    valid_from date,
    valid_to date,
    remark varchar(500),
    constraint tariff_surcharge_pk primary key (id)
);
create index tariff_surcharge_id_desc on tariff_surcharge (id desc);
create index tariff_surcharge_carrier on tariff_surcharge (carrier, id);
create index tariff_surcharge_carrier_desc on tariff_surcharge (carrier desc, id desc);
create index tariff_surcharge_tariff on tariff_surcharge (tariff, id desc);

alter table parcel add column province varchar(24);
alter table parcel add column charged_grams bigint;
alter table parcel add column weight_estimated boolean;
alter table parcel add column tariff varchar(64);
alter table parcel add column estimated_freight decimal(14,2);
