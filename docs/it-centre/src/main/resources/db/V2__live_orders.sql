-- Technical support on the spot, one order per live session (PLT-43).
create table live_order (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    session varchar(32) not null,
    title varchar(200) not null,
    room varchar(64) not null,
    planned_start timestamp not null,
    planned_end timestamp not null,
    technical_needs varchar(2000),
    engineer varchar(64),
    back_end boolean not null,
    camera_tuning boolean not null,
    camera_placement boolean not null,
    lighting boolean not null,
    state varchar(16) not null,
    constraint live_order_pk primary key (id),
    constraint live_order_session_unique unique (session)
);
create index live_order_id_desc on live_order (id desc);
create index live_order_planned_start on live_order (planned_start, id);
create index live_order_planned_start_desc on live_order (planned_start desc, id desc);
create index live_order_state_newest on live_order (state, id desc);
create index live_order_engineer_newest on live_order (engineer, id desc);
