-- Costs and categories of SKUs, replenishment, overstock and slow movers (LOG-14, LOG-16).
-- Quantities are pieces, money is yuan (CNY), timestamps UTC, days those of the company's time zone.

alter table sku add column category varchar(100);
alter table sku add column cost decimal(14, 2);
create index sku_category_newest on sku (category, id desc);
