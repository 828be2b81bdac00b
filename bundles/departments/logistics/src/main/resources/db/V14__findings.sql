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
