-- What the platform keeps in every department's database beside the department's own tables.

create table argosy_counters (
    name varchar(100) not null,
    last_value bigint not null,
    constraint argosy_counters_pk primary key (name)
);

create table argosy_history (
    id bigint not null,
    collection varchar(100) not null,
    record_id bigint not null,
    version integer not null,
    action varchar(100) not null,
    made_at timestamp not null,
    by_user varchar(200) not null,
    on_behalf_of varchar(200),
    text varchar(4000),
    changes ${clob},
    constraint argosy_history_pk primary key (id)
);

create index argosy_history_record on argosy_history (collection, record_id, id desc);
create index argosy_history_newest on argosy_history (id desc);
create index argosy_history_by on argosy_history (by_user, id desc);

create table argosy_notes (
    id bigint not null,
    collection varchar(100) not null,
    record_id bigint not null,
    text varchar(4000) not null,
    made_at timestamp not null,
    by_user varchar(200) not null,
    constraint argosy_notes_pk primary key (id)
);

create index argosy_notes_record on argosy_notes (collection, record_id, id desc);

create table argosy_attachments (
    id bigint not null,
    collection varchar(100) not null,
    record_id bigint not null,
    file_name varchar(255) not null,
    media_type varchar(200) not null,
    size bigint not null,
    sha256 varchar(64) not null,
    made_at timestamp not null,
    by_user varchar(200) not null,
    constraint argosy_attachments_pk primary key (id)
);

create index argosy_attachments_record on argosy_attachments (collection, record_id, id desc);

create table argosy_requests (
    by_user varchar(200) not null,
    request_key varchar(255) not null,
    fingerprint varchar(255),
    made_at timestamp not null,
    status integer,
    headers varchar(4000),
    body ${blob},
    constraint argosy_requests_pk primary key (by_user, request_key)
);

create index argosy_requests_made_at on argosy_requests (made_at);

create table argosy_import_batches (
    id bigint not null,
    collection varchar(100) not null,
    file_name varchar(255) not null,
    headings ${clob} not null,
    state varchar(20) not null,
    good integer not null,
    bad integer not null,
    records integer not null,
    created_at timestamp not null,
    created_by varchar(200) not null,
    constraint argosy_import_batches_pk primary key (id)
);

create table argosy_import_rows (
    batch_id bigint not null,
    line integer not null,
    group_no integer not null,
    state varchar(20) not null,
    cells ${clob} not null,
    content ${clob},
    problems ${clob},
    record_ids ${clob},
    constraint argosy_import_rows_pk primary key (batch_id, line)
);

create index argosy_import_rows_state on argosy_import_rows (batch_id, state, group_no, line);
create index argosy_import_rows_group on argosy_import_rows (batch_id, state, group_no desc);
