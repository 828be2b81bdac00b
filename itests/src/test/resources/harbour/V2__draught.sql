-- How deep a ship may lie.

alter table berth add column draught decimal(6, 2);
