create table labels (id bigint not null, constraint labels_pk primary key (id));
