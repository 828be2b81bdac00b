create table parcels (
    id bigint not null,
    version integer not null,
    created_at timestamp not null,
    created_by varchar(100) not null,
    updated_at timestamp not null,
    updated_by varchar(100) not null,
    unit varchar(100),
    code varchar(20) not null,
    consignee varchar(100),
    phone varchar(40),
    state varchar(20) not null,
    pieces integer not null,
    weight decimal(9, 3),
    fragile boolean not null,
    shipped_at timestamp,
    due_on date,
    sender_id bigint,
    constraint parcels_pk primary key (id),
    constraint parcels_code unique (code),
    constraint parcels_sender foreign key (sender_id) references parcels (id)
);

create index parcels_pieces on parcels (pieces, id);
create index parcels_pieces_desc on parcels (pieces desc, id desc);
create index parcels_shipped_at on parcels (shipped_at, id);
create index parcels_shipped_at_desc on parcels (shipped_at desc, id desc);
