package argosy.logistics.safety;

import argosy.department.Label;

/** What may go wrong in a warehouse (LOG-24). */
public enum HazardKind {
    @Label(en = "Fire", zh = "消防")
    FIRE,
    @Label(en = "Theft", zh = "防盗")
    THEFT,
    @Label(en = "Damp", zh = "防潮")
    DAMP,
    @Label(en = "Electricity", zh = "用电")
    ELECTRICITY,
    @Label(en = "Passage", zh = "通道")
    PASSAGE,
    @Label(en = "Equipment", zh = "设备")
    EQUIPMENT,
    @Label(en = "Stacking", zh = "堆码")
    STACKING,
    @Label(en = "Other", zh = "其他")
    OTHER
}
