-- The articles of one brand by name: without this index every list of them sorts the whole brand.
create index sku_brand_name on sku (brand, name, id);
create index sku_brand_name_desc on sku (brand, name desc, id desc);
