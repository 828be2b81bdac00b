create table effects (
    id bigint not null,
    subscriber varchar(100) not null,
    type varchar(100) not null,
    subject varchar(200) not null,
    step bigint not null,
    replay boolean not null,
    constraint effects_pk primary key (id)
);
