-- One index less to keep with every change: newest first is how entries are read, and it finds an id as well.
alter table argosy_history drop constraint argosy_history_pk;
drop index argosy_history_newest;
create unique index argosy_history_id on argosy_history (id desc);
