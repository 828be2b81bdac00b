package argosy.logistics.warehouse;

import argosy.department.Label;
import argosy.department.Shape;

/**
 * What a bin is for. Goods for sale lie in storage bins; only from there they are reserved. Every warehouse has one bin
 * of each other kind from the start, with a code made of its own: {@code SH1-RECEIVING}.
 */
public enum BinKind {
    @Label(en = "Storage", zh = "存储")
    STORAGE,
    @Label(en = "Receiving", zh = "收货")
    RECEIVING,
    @Label(en = "Packing", zh = "打包")
    PACKING,
    @Label(en = "Transit", zh = "在途")
    TRANSIT,
    @Label(en = "Returns", zh = "退货")
    RETURNS,
    @Label(en = "Damaged", zh = "残损")
    DAMAGED;

    /** The code of the bin of this kind that the warehouse was created with; not for {@link #STORAGE}. */
    public String codeIn(String warehouse) {
        if (this == STORAGE) {
            throw new IllegalStateException("A warehouse has no bin of its own for storage.");
        }
        return warehouse + "-" + name();
    }

    @Override
    public String toString() {
        return Shape.code(this);
    }
}
