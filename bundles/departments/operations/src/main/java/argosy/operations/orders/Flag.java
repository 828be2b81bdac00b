package argosy.operations.orders;

import argosy.department.Label;

/** The coloured flag that sellers put on an order. */
public enum Flag {
    @Label(en = "None", zh = "无旗")
    NONE,
    @Label(en = "Red", zh = "红旗")
    RED,
    @Label(en = "Yellow", zh = "黄旗")
    YELLOW,
    @Label(en = "Green", zh = "绿旗")
    GREEN,
    @Label(en = "Blue", zh = "蓝旗")
    BLUE,
    @Label(en = "Purple", zh = "紫旗")
    PURPLE
}
