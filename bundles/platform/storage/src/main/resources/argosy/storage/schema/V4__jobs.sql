-- The jobs of the department: up to when each was taken care of, and what became of its runs.

create table argosy_jobs (
    id bigint not null,
    name varchar(64) not null,
    enabled boolean not null,
    last_due timestamp not null,
    constraint argosy_jobs_pk primary key (id),
    constraint argosy_jobs_name_unique unique (name)
);

create table argosy_job_runs (
    id bigint not null,
    job varchar(64) not null,
    due_at timestamp,
    started_at timestamp not null,
    started_by varchar(200) not null,
    node integer not null,
    ended_at timestamp,
    outcome varchar(16) not null,
    text varchar(1000),
    constraint argosy_job_runs_pk primary key (id)
);

create index argosy_job_runs_job on argosy_job_runs (job, id desc);
