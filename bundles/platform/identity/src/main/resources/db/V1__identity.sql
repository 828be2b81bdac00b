-- Who works here and who may do what (PLT-15, 17, 18, 19), how people and machines sign in, and who saw what (PLT-30).
-- Codes and usernames are the references; timestamps are UTC. Lists of codes are kept as one text, a space between.
-- Derby cannot scan an index backwards: what is sorted both ways has an index for each way.

create table units (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    name varchar(200) not null,
    parent varchar(64),
    kind varchar(16) not null,
    department varchar(64),
    valid_from date,
    valid_to date,
    constraint units_pk primary key (id),
    constraint units_code_unique unique (code),
    constraint units_parent foreign key (parent) references units (code)
);
create index units_id_desc on units (id desc);
create index units_code on units (code, id);
create index units_code_desc on units (code desc, id desc);
create index units_name on units (name, id);
create index units_name_desc on units (name desc, id desc);

create table posts (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    title varchar(200) not null,
    unit_code varchar(64) not null,
    headcount int,
    superior varchar(64),
    level varchar(32) not null,
    qualifications varchar(2000),
    roles varchar(4000) not null,
    constraint posts_pk primary key (id),
    constraint posts_code_unique unique (code),
    constraint posts_unit foreign key (unit_code) references units (code),
    constraint posts_superior foreign key (superior) references posts (code)
);
create index posts_id_desc on posts (id desc);
create index posts_code on posts (code, id);
create index posts_code_desc on posts (code desc, id desc);
create index posts_title on posts (title, id);
create index posts_title_desc on posts (title desc, id desc);

create table people (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    username varchar(64) not null,
    name varchar(200) not null,
    unit_code varchar(64),
    post varchar(64),
    state varchar(16) not null,
    valid_from date,
    valid_to date,
    roles varchar(4000) not null,
    phone varchar(64),
    email varchar(200),
    language varchar(16) not null,
    constraint people_pk primary key (id),
    constraint people_username_unique unique (username),
    constraint people_unit foreign key (unit_code) references units (code),
    constraint people_post foreign key (post) references posts (code)
);
create index people_id_desc on people (id desc);
create index people_username on people (username, id);
create index people_username_desc on people (username desc, id desc);
create index people_name on people (name, id);
create index people_name_desc on people (name desc, id desc);

create table roles (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(129) not null,
    title varchar(200) not null,
    title_zh varchar(200) not null,
    permissions varchar(16000) not null,
    shipped boolean not null,
    edited boolean not null,
    constraint roles_pk primary key (id),
    constraint roles_code_unique unique (code)
);
create index roles_id_desc on roles (id desc);
create index roles_code on roles (code, id);
create index roles_code_desc on roles (code desc, id desc);
create index roles_title on roles (title, id);
create index roles_title_desc on roles (title desc, id desc);

create table grants (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    person varchar(64) not null,
    role varchar(129) not null,
    scope varchar(16) not null,
    valid_from date,
    valid_to date,
    constraint grants_pk primary key (id),
    constraint grants_person foreign key (person) references people (username),
    constraint grants_role foreign key (role) references roles (code)
);
create index grants_id_desc on grants (id desc);
create index grants_person on grants (person, id);
create index grants_person_desc on grants (person desc, id desc);
create index grants_role on grants (role, id);
create index grants_role_desc on grants (role desc, id desc);

create table delegations (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    person varchar(64) not null,
    stand_in varchar(64) not null,
    valid_from timestamp not null,
    valid_to timestamp not null,
    reason varchar(1000),
    constraint delegations_pk primary key (id),
    constraint delegations_person foreign key (person) references people (username),
    constraint delegations_stand_in foreign key (stand_in) references people (username)
);
create index delegations_id_desc on delegations (id desc);
create index delegations_person on delegations (person, id);
create index delegations_person_desc on delegations (person desc, id desc);
create index delegations_stand_in on delegations (stand_in, id);
create index delegations_stand_in_desc on delegations (stand_in desc, id desc);
create index delegations_valid_from on delegations (valid_from, id);
create index delegations_valid_from_desc on delegations (valid_from desc, id desc);
create index delegations_valid_to on delegations (valid_to, id);
create index delegations_valid_to_desc on delegations (valid_to desc, id desc);

create table access_log (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    occurred_at timestamp not null,
    kind varchar(32) not null,
    username varchar(200),
    on_behalf_of varchar(64),
    department varchar(64),
    collection varchar(64),
    records varchar(8000),
    fields varchar(1000),
    permission varchar(200),
    request varchar(1000),
    address varchar(64),
    constraint access_log_pk primary key (id)
);
create index access_log_id_desc on access_log (id desc);
create index access_log_occurred_at on access_log (occurred_at, id);
create index access_log_occurred_at_desc on access_log (occurred_at desc, id desc);
create index access_log_username on access_log (username, id desc);

-- Grows with every change of what rights follow from; its row lock puts such changes one behind the other.
create table directory (
    id int not null,
    revision bigint not null,
    constraint directory_pk primary key (id)
);
insert into directory (id, revision) values (1, 0);

-- Secrets stay out of the tables that lists, exports and the history read.
create table passwords (
    username varchar(64) not null,
    hash varchar(200) not null,
    changed_at timestamp not null,
    constraint passwords_pk primary key (username)
);

create table sessions (
    token_hash varchar(64) not null,
    username varchar(64) not null,
    started_at timestamp not null,
    last_used_at timestamp not null,
    constraint sessions_pk primary key (token_hash)
);
create index sessions_username on sessions (username);
create index sessions_started_at on sessions (started_at);

create table api_tokens (
    id bigint not null,
    token_hash varchar(64) not null,
    username varchar(64) not null,
    name varchar(200) not null,
    scopes varchar(8000) not null,
    created_at timestamp not null,
    expires_at timestamp not null,
    last_used_at timestamp,
    constraint api_tokens_pk primary key (id),
    constraint api_tokens_hash_unique unique (token_hash)
);
create index api_tokens_username on api_tokens (username, id);
