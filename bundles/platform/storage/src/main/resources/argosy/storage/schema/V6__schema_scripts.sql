-- The migrations with their text, so that an archive of the department can make the same tables elsewhere.
create table argosy_schema_scripts (
    history varchar(100) not null,
    script varchar(250) not null,
    text ${clob} not null,
    constraint argosy_schema_scripts_pk primary key (history, script)
);
