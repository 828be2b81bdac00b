-- Until when a price was approved, where another one ended it earlier; and who answers for the shop that it is for.
alter table price add column agreed_to timestamp;
alter table price add column supervisor varchar(64);
update price set supervisor = (select shop.supervisor from shop where shop.code = price.shop);
create index price_supervisor_newest on price (supervisor, id desc);
