-- Safety checks and hazards, tools, storage care (LOG-24, 25, 26).
-- Temperatures are degrees Celsius, humidity percent, both with one decimal; days are those of the company's time zone.

-- What a safety check asks; without a warehouse it is asked in all of them.
create table safety_item (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(32) not null,
    kind varchar(16) not null,
    question varchar(300) not null,
    warehouse varchar(32),
    walking_order int not null,
    state varchar(16) not null,
    constraint safety_item_pk primary key (id),
    constraint safety_item_code_unique unique (code),
    constraint safety_item_warehouse_fk foreign key (warehouse) references warehouse (code)
);
create index safety_item_id_desc on safety_item (id desc);
create index safety_item_kind_newest on safety_item (kind, id desc);
create index safety_item_warehouse_newest on safety_item (warehouse, id desc);
create index safety_item_state_newest on safety_item (state, id desc);
create index safety_item_code on safety_item (code, id);
create index safety_item_code_desc on safety_item (code desc, id desc);
create index safety_item_walking_order on safety_item (walking_order, id);
create index safety_item_walking_order_desc on safety_item (walking_order desc, id desc);

create table safety_check (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    warehouse varchar(32) not null,
    on_day date not null,
    shift varchar(16) not null,
    state varchar(16) not null,
    items int not null,
    answered int not null,
    not_ok int not null,
    completed_at timestamp,
    completed_by varchar(64),
    note varchar(1000),
    constraint safety_check_pk primary key (id),
    constraint safety_check_number_unique unique (number),
    constraint safety_check_shift_unique unique (warehouse, on_day, shift),
    constraint safety_check_warehouse_fk foreign key (warehouse) references warehouse (code)
);
create index safety_check_id_desc on safety_check (id desc);
create index safety_check_warehouse_newest on safety_check (warehouse, id desc);
create index safety_check_shift_newest on safety_check (shift, id desc);
create index safety_check_state_newest on safety_check (state, id desc);
create index safety_check_number on safety_check (number, id);
create index safety_check_number_desc on safety_check (number desc, id desc);
create index safety_check_on_day on safety_check (on_day, id);
create index safety_check_on_day_desc on safety_check (on_day desc, id desc);

create table safety_answer (
    id bigint not null,
    safety_check bigint not null,
    line int not null,
    item varchar(32) not null,
    kind varchar(16) not null,
    question varchar(300) not null,
    answer varchar(16),
    finding varchar(1000),
    hazard varchar(32),
    answered_by varchar(64),
    answered_at timestamp,
    constraint safety_answer_pk primary key (id),
    constraint safety_answer_line_unique unique (safety_check, line),
    constraint safety_answer_check_fk foreign key (safety_check) references safety_check (id)
);

create table hazard (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    kind varchar(16) not null,
    severity varchar(16) not null,
    warehouse varchar(32) not null,
    place varchar(200) not null,
    what varchar(1000) not null,
    safety_check varchar(32),
    state varchar(16) not null,
    assignee varchar(64),
    assigned_at timestamp,
    due_on date,
    fix varchar(1000),
    fixed_by varchar(64),
    fixed_at timestamp,
    in_time boolean,
    verified_by varchar(64),
    verified_at timestamp,
    ruling varchar(1000),
    constraint hazard_pk primary key (id),
    constraint hazard_number_unique unique (number),
    constraint hazard_warehouse_fk foreign key (warehouse) references warehouse (code)
);
create index hazard_id_desc on hazard (id desc);
create index hazard_kind_newest on hazard (kind, id desc);
create index hazard_severity_newest on hazard (severity, id desc);
create index hazard_warehouse_newest on hazard (warehouse, id desc);
create index hazard_state_newest on hazard (state, id desc);
create index hazard_assignee_newest on hazard (assignee, id desc);
create index hazard_due_on_newest on hazard (due_on, id desc);
create index hazard_safety_check_newest on hazard (safety_check, id desc);
create index hazard_number on hazard (number, id);
create index hazard_number_desc on hazard (number desc, id desc);

create table tool (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(32) not null,
    name varchar(200) not null,
    kind varchar(64) not null,
    warehouse varchar(32) not null,
    location varchar(200),
    condition varchar(16) not null,
    inspection_due date,
    state varchar(16) not null,
    remark varchar(500),
    constraint tool_pk primary key (id),
    constraint tool_code_unique unique (code),
    constraint tool_warehouse_fk foreign key (warehouse) references warehouse (code)
);
create index tool_id_desc on tool (id desc);
create index tool_kind_newest on tool (kind, id desc);
create index tool_warehouse_newest on tool (warehouse, id desc);
create index tool_state_newest on tool (state, id desc);
create index tool_inspection_due_newest on tool (inspection_due, id desc);
create index tool_code on tool (code, id);
create index tool_code_desc on tool (code desc, id desc);
create index tool_name on tool (name, id);
create index tool_name_desc on tool (name desc, id desc);

-- One open loan per tool: who issues one holds the tool.
create table tool_loan (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    tool varchar(32) not null,
    person varchar(64) not null,
    state varchar(16) not null,
    due_on date,
    condition_out varchar(16) not null,
    condition_back varchar(16),
    ended_at timestamp,
    ended_by varchar(64),
    note varchar(1000),
    constraint tool_loan_pk primary key (id),
    constraint tool_loan_number_unique unique (number),
    constraint tool_loan_tool_fk foreign key (tool) references tool (code)
);
create index tool_loan_id_desc on tool_loan (id desc);
create index tool_loan_tool_newest on tool_loan (tool, id desc);
create index tool_loan_person_newest on tool_loan (person, id desc);
create index tool_loan_state_newest on tool_loan (state, id desc);
create index tool_loan_due_on_newest on tool_loan (due_on, id desc);
create index tool_loan_number on tool_loan (number, id);
create index tool_loan_number_desc on tool_loan (number desc, id desc);

create table care_limit (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    warehouse varchar(32) not null,
    zone varchar(64) not null,
    temperature_min decimal(4,1),
    temperature_max decimal(4,1),
    humidity_min decimal(4,1),
    humidity_max decimal(4,1),
    constraint care_limit_pk primary key (id),
    constraint care_limit_zone_unique unique (warehouse, zone),
    constraint care_limit_warehouse_fk foreign key (warehouse) references warehouse (code)
);
create index care_limit_id_desc on care_limit (id desc);
create index care_limit_warehouse_newest on care_limit (warehouse, id desc);
create index care_limit_zone on care_limit (zone, id);
create index care_limit_zone_desc on care_limit (zone desc, id desc);

-- A reading; the limits are those of its moment.
create table care_record (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    warehouse varchar(32) not null,
    zone varchar(64) not null,
    bin varchar(64),
    measured_at timestamp not null,
    temperature decimal(4,1),
    humidity decimal(4,1),
    out_of_limits boolean,
    finding varchar(200),
    note varchar(1000),
    constraint care_record_pk primary key (id),
    constraint care_record_warehouse_fk foreign key (warehouse) references warehouse (code),
    constraint care_record_bin_fk foreign key (bin) references bin (code)
);
create index care_record_id_desc on care_record (id desc);
create index care_record_warehouse_newest on care_record (warehouse, id desc);
create index care_record_zone_newest on care_record (zone, id desc);
create index care_record_bin_newest on care_record (bin, id desc);
create index care_record_out_of_limits_newest on care_record (out_of_limits, id desc);
create index care_record_measured_at on care_record (measured_at, id);
create index care_record_measured_at_desc on care_record (measured_at desc, id desc);

create table care_work (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    warehouse varchar(32) not null,
    zone varchar(64),
    bin varchar(64),
    kind varchar(16) not null,
    what varchar(1000) not null,
    done_on date not null,
    next_due date,
    constraint care_work_pk primary key (id),
    constraint care_work_warehouse_fk foreign key (warehouse) references warehouse (code),
    constraint care_work_bin_fk foreign key (bin) references bin (code)
);
create index care_work_id_desc on care_work (id desc);
create index care_work_warehouse_newest on care_work (warehouse, id desc);
create index care_work_zone_newest on care_work (zone, id desc);
create index care_work_kind_newest on care_work (kind, id desc);
create index care_work_next_due_newest on care_work (next_due, id desc);
create index care_work_done_on on care_work (done_on, id);
create index care_work_done_on_desc on care_work (done_on desc, id desc);
