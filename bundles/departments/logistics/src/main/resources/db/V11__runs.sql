-- Runs of our own delivery staff (LOG-27). Quantities are pieces, timestamps UTC, days those of the company's time zone.

create table delivery_run (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(40) not null,
    courier varchar(64) not null,
    warehouse varchar(32) not null,
    vehicle varchar(40),
    on_day date not null,
    state varchar(24) not null,
    stops int not null,
    delivered int not null,
    refused int not null,
    failed int not null,
    loaded_by varchar(64),
    loaded_at timestamp,
    started_at timestamp,
    finished_at timestamp,
    minutes int,
    remark varchar(500),
    constraint delivery_run_pk primary key (id),
    constraint delivery_run_number_unique unique (number),
    constraint delivery_run_warehouse_fk foreign key (warehouse) references warehouse (code)
);
create index delivery_run_id_desc on delivery_run (id desc);
create index delivery_run_number on delivery_run (number, id);
create index delivery_run_number_desc on delivery_run (number desc, id desc);
create index delivery_run_on_day on delivery_run (on_day, id);
create index delivery_run_on_day_desc on delivery_run (on_day desc, id desc);
create index delivery_run_courier_newest on delivery_run (courier, id desc);
create index delivery_run_state_newest on delivery_run (state, id desc);

create table delivery_stop (
    id bigint not null,
    run bigint not null,
    stop_no int not null,
    parcel bigint not null,
    attempt int not null,
    outcome varchar(24) not null,
    reason varchar(24),
    happened_at timestamp,
    place varchar(100),
    remark varchar(200),
    signer varchar(100),
    signature_file bigint,
    signed_text varchar(200),
    constraint delivery_stop_pk primary key (id),
    constraint delivery_stop_parcel_unique unique (run, parcel),
    constraint delivery_stop_run_fk foreign key (run) references delivery_run (id),
    constraint delivery_stop_parcel_fk foreign key (parcel) references parcel (id)
);
create index delivery_stop_parcel_outcome on delivery_stop (parcel, outcome);
