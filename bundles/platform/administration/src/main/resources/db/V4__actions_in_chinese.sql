-- What an action tells of itself, in Chinese as well; what was told before stays in English.

alter table department_actions add column step_zh varchar(500);
alter table department_actions add column log_zh varchar(8000);
