-- Fingerprints of what the platform told last, so that what people have changed since is not taken back by hearing it again.
alter table sales_order add column told_consignee varchar(64);
alter table sales_order add column told_goods varchar(64);
