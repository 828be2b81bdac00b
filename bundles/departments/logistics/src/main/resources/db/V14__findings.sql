-- The tracking number of a return while the return is open, null from its end on: one open return per number.
alter table return_receipt add column open_tracking_no varchar(64);
update return_receipt set open_tracking_no = tracking_no
    where state not in ('closed', 'cancelled')
    and not exists (select 1 from return_receipt other
        where other.tracking_no = return_receipt.tracking_no
        and other.state not in ('closed', 'cancelled') and other.id < return_receipt.id);
alter table return_receipt add constraint return_receipt_open_unique unique (open_tracking_no);

-- Interceptions that stayed open because their parcel was intercepted again.
update interception set
    ending = (select parcel.state from parcel where parcel.number = interception.parcel),
    ended_at = (select parcel.ended_at from parcel where parcel.number = interception.parcel)
    where ending is null
    and exists (select 1 from parcel where parcel.number = interception.parcel and parcel.ended_at is not null);

-- Everyone who brought a bill or decided on it or its lines; none of them approves it.
create table freight_hand (
    bill bigint not null,
    person varchar(64) not null,
    constraint freight_hand_pk primary key (bill, person)
);
insert into freight_hand (bill, person)
    select id, created_by from freight_bill
    union select id, matched_by from freight_bill where matched_by is not null
    union select id, disputed_by from freight_bill where disputed_by is not null
    union select id, agreed_by from freight_bill where agreed_by is not null
    union select bill, created_by from freight_bill_line
    union select bill, updated_by from freight_bill_line
    union select bill, resolved_by from freight_bill_line where resolved_by is not null;
