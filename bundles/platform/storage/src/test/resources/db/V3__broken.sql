update parcels set consignee = 'lost';

drop table nowhere;
