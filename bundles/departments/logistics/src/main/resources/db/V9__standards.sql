-- Operating standards, checks on the floor, notes on discipline and proposals for improvement (LOG-22, 29, 01, 23).
-- Scores are percentages with one decimal, days those of the company's time zone, timestamps UTC.

-- A standard that is being written; editors only.
create table sop_draft (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(32) not null,
    title varchar(200) not null,
    revises int,
    text varchar(20000) not null,
    applies_to varchar(500),
    changes varchar(1000),
    effective_from date,
    state varchar(16) not null,
    author varchar(64),
    submitted_by varchar(64),
    ruling varchar(1000),
    constraint sop_draft_pk primary key (id)
);
create index sop_draft_id_desc on sop_draft (id desc);
create index sop_draft_state_newest on sop_draft (state, id desc);
create index sop_draft_code on sop_draft (code, id);
create index sop_draft_code_desc on sop_draft (code desc, id desc);
create index sop_draft_title on sop_draft (title, id);
create index sop_draft_title_desc on sop_draft (title desc, id desc);

-- An edition of a standard that was approved; its text never changes. Who moves one holds the code's first edition.
create table sop (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(32) not null,
    edition int not null,
    title varchar(200) not null,
    text varchar(20000) not null,
    applies_to varchar(500),
    changes varchar(1000),
    effective_from date not null,
    state varchar(16) not null,
    author varchar(64) not null,
    ended_at timestamp,
    end_reason varchar(1000),
    constraint sop_pk primary key (id),
    constraint sop_edition_unique unique (code, edition)
);
create index sop_id_desc on sop (id desc);
create index sop_state_newest on sop (state, id desc);
create index sop_effective_from_newest on sop (effective_from, id desc);
create index sop_code on sop (code, id);
create index sop_code_desc on sop (code desc, id desc);
create index sop_title on sop (title, id);
create index sop_title_desc on sop (title desc, id desc);

-- Who was asked to read an edition, and who did.
create table sop_acknowledgement (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    sop bigint not null,
    code varchar(32) not null,
    edition int not null,
    person varchar(64) not null,
    state varchar(16) not null,
    due_on date,
    acknowledged_at timestamp,
    constraint sop_acknowledgement_pk primary key (id),
    constraint sop_acknowledgement_person_unique unique (sop, person),
    constraint sop_acknowledgement_sop_fk foreign key (sop) references sop (id)
);
create index sop_acknowledgement_id_desc on sop_acknowledgement (id desc);
create index sop_acknowledgement_sop_newest on sop_acknowledgement (sop, id desc);
create index sop_acknowledgement_state_newest on sop_acknowledgement (state, id desc);
create index sop_acknowledgement_due_on_newest on sop_acknowledgement (due_on, id desc);
create index sop_acknowledgement_code on sop_acknowledgement (code, id);
create index sop_acknowledgement_code_desc on sop_acknowledgement (code desc, id desc);
create index sop_acknowledgement_person on sop_acknowledgement (person, id);
create index sop_acknowledgement_person_desc on sop_acknowledgement (person desc, id desc);

create table floor_check (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    on_day date not null,
    warehouse varchar(32) not null,
    place varchar(200) not null,
    sop_code varchar(32) not null,
    edition int not null,
    passed int not null,
    failed int not null,
    score decimal(4,1) not null,
    note varchar(1000),
    constraint floor_check_pk primary key (id),
    constraint floor_check_number_unique unique (number),
    constraint floor_check_warehouse_fk foreign key (warehouse) references warehouse (code)
);
create index floor_check_id_desc on floor_check (id desc);
create index floor_check_warehouse_newest on floor_check (warehouse, id desc);
create index floor_check_sop_code_newest on floor_check (sop_code, id desc);
create index floor_check_number on floor_check (number, id);
create index floor_check_number_desc on floor_check (number desc, id desc);
create index floor_check_on_day on floor_check (on_day, id);
create index floor_check_on_day_desc on floor_check (on_day desc, id desc);

create table floor_check_item (
    id bigint not null,
    floor_check bigint not null,
    line int not null,
    item varchar(500) not null,
    passed boolean not null,
    note varchar(1000),
    constraint floor_check_item_pk primary key (id),
    constraint floor_check_item_line_unique unique (floor_check, line),
    constraint floor_check_item_check_fk foreign key (floor_check) references floor_check (id)
);

-- A breach seen on the floor. Nothing here leads to points or pay (LEG-05, 06, 08).
create table floor_note (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    floor_check varchar(32) not null,
    on_day date not null,
    person varchar(64),
    team varchar(100),
    what varchar(1000) not null,
    severity varchar(16) not null,
    answer_until date,
    state varchar(16) not null,
    answer varchar(2000),
    answered_at timestamp,
    measure varchar(16),
    measure_note varchar(1000),
    closed_by varchar(64),
    constraint floor_note_pk primary key (id),
    constraint floor_note_number_unique unique (number),
    constraint floor_note_check_fk foreign key (floor_check) references floor_check (number)
);
create index floor_note_id_desc on floor_note (id desc);
create index floor_note_floor_check_newest on floor_note (floor_check, id desc);
create index floor_note_person_newest on floor_note (person, id desc);
create index floor_note_severity_newest on floor_note (severity, id desc);
create index floor_note_state_newest on floor_note (state, id desc);
create index floor_note_number on floor_note (number, id);
create index floor_note_number_desc on floor_note (number desc, id desc);
create index floor_note_on_day on floor_note (on_day, id);
create index floor_note_on_day_desc on floor_note (on_day desc, id desc);

create table improvement (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    number varchar(32) not null,
    kind varchar(16) not null,
    title varchar(200) not null,
    proposal varchar(4000) not null,
    expected_benefit varchar(1000),
    warehouse varchar(32),
    zone varchar(64),
    bin varchar(64),
    state varchar(16) not null,
    decided_by varchar(64),
    decided_at timestamp,
    decision varchar(1000),
    done_on date,
    outcome varchar(1000),
    constraint improvement_pk primary key (id),
    constraint improvement_number_unique unique (number),
    constraint improvement_warehouse_fk foreign key (warehouse) references warehouse (code),
    constraint improvement_bin_fk foreign key (bin) references bin (code)
);
create index improvement_id_desc on improvement (id desc);
create index improvement_kind_newest on improvement (kind, id desc);
create index improvement_state_newest on improvement (state, id desc);
create index improvement_warehouse_newest on improvement (warehouse, id desc);
create index improvement_bin_newest on improvement (bin, id desc);
create index improvement_number on improvement (number, id);
create index improvement_number_desc on improvement (number desc, id desc);
create index improvement_title on improvement (title, id);
create index improvement_title_desc on improvement (title desc, id desc);
