-- A column of every type, keys of every kind, and rows that refer to each other in a circle.
create table measures (
    id bigint not null,
    small smallint,
    whole integer,
    amount decimal(14, 4),
    share double precision,
    flag boolean,
    name varchar(200),
    code char(6),
    day date,
    at_hour time,
    moment timestamp,
    constraint measures_pk primary key (id)
);

create table words (
    word varchar(100) not null,
    meaning varchar(4000),
    constraint words_pk primary key (word)
);

create table examples (
    word varchar(100) not null,
    example varchar(100) not null,
    constraint examples_pk primary key (word, example),
    constraint examples_word foreign key (word) references words (word) on delete cascade
);

create table lines (
    document varchar(20) not null,
    line integer not null,
    text varchar(200),
    constraint lines_pk primary key (document, line)
);

create table loose (
    left_side varchar(20),
    right_side varchar(20)
);

create table leaders (
    id bigint not null,
    team bigint,
    above bigint,
    constraint leaders_pk primary key (id),
    constraint leaders_above foreign key (above) references leaders (id)
);

create table teams (
    id bigint not null,
    leader bigint not null,
    constraint teams_pk primary key (id),
    constraint teams_leader foreign key (leader) references leaders (id)
);

alter table leaders add constraint leaders_team foreign key (team) references teams (id);

insert into words (word, meaning) values ('seeded', 'by the script');
