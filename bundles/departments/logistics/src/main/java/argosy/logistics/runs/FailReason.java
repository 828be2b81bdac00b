package argosy.logistics.runs;

/** Why a parcel was not delivered; all but {@code REFUSED} leave it for the next run. */
public enum FailReason {
    REFUSED("拒收"),
    ABSENT("收件人不在"),
    UNREACHABLE("联系不上"),
    WRONG_ADDRESS("地址有误"),
    RECALLED("已截停召回"),
    OTHER("其他");

    private final String zh;

    FailReason(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
