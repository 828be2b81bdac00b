package argosy.logistics.stock;

import argosy.logistics.warehouse.BinKind;

/** A bin and the status in which goods lie there. */
public record Spot(String bin, StockStatus status) {

    /** Goods for sale in a bin. */
    public static Spot onHand(String bin) {
        return new Spot(bin, StockStatus.ON_HAND);
    }

    /** The warehouse's own bin for goods of the status; goods on hand have no such bin but that of receiving. */
    public static Spot of(String warehouse, StockStatus status) {
        BinKind kind =
                switch (status) {
                    case ON_HAND -> BinKind.RECEIVING;
                    case PICKED -> BinKind.PACKING;
                    case DAMAGED -> BinKind.DAMAGED;
                    case RETURNS -> BinKind.RETURNS;
                    case IN_TRANSIT -> BinKind.TRANSIT;
                };
        return new Spot(kind.codeIn(warehouse), status);
    }
}
