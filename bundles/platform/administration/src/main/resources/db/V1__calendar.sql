-- When the company works (PLT-28): its week, the teams' windows of coverage, holidays and days worked instead.

create table calendars (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    code varchar(64) not null,
    name varchar(200) not null,
    company_days boolean not null,
    monday varchar(200),
    tuesday varchar(200),
    wednesday varchar(200),
    thursday varchar(200),
    friday varchar(200),
    saturday varchar(200),
    sunday varchar(200),
    constraint calendars_pk primary key (id),
    constraint calendars_code_unique unique (code)
);
create index calendars_id_desc on calendars (id desc);
create index calendars_code on calendars (code, id);
create index calendars_code_desc on calendars (code desc, id desc);
create index calendars_name on calendars (name, id);
create index calendars_name_desc on calendars (name desc, id desc);

create table calendar_days (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    calendar varchar(64) not null,
    on_day date not null,
    name varchar(200) not null,
    kind varchar(16) not null,
    hours varchar(200),
    constraint calendar_days_pk primary key (id),
    constraint calendar_days_calendar_day_unique unique (calendar, on_day),
    constraint calendar_days_calendar foreign key (calendar) references calendars (code)
);
create index calendar_days_id_desc on calendar_days (id desc);
create index calendar_days_on_day on calendar_days (on_day, id);
create index calendar_days_on_day_desc on calendar_days (on_day desc, id desc);
