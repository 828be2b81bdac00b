-- When departments are backed up by themselves, and how many of these backups are kept.

create table backup_plans (
    id bigint not null,
    version int not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    updated_at timestamp not null,
    updated_by varchar(64) not null,
    unit varchar(64),
    department varchar(64) not null,
    active boolean not null,
    time_of_day varchar(5),
    every_hours int,
    keep_last int not null,
    keep_daily int not null,
    keep_weekly int not null,
    keep_monthly int not null,
    constraint backup_plans_pk primary key (id),
    constraint backup_plans_department_unique unique (department)
);
create index backup_plans_id_desc on backup_plans (id desc);
create index backup_plans_department on backup_plans (department, id);
create index backup_plans_department_desc on backup_plans (department desc, id desc);
