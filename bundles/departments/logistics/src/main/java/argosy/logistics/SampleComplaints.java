package argosy.logistics;

import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.shipping.Parcel.PARCELS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.logistics.complaints.ComplaintKind;
import argosy.logistics.complaints.Complaints;
import argosy.logistics.complaints.Liability;
import argosy.logistics.complaints.NewComplaint;
import argosy.logistics.complaints.Resolution;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Complaints about the sample company's deliveries, in every state (LOG-20). */
final class SampleComplaints {

    static final Caller CUSTOMER_SERVICE =
            new Caller("luomeng", "罗萌", "kfb", null, Map.of("*", Reach.COMPANY), RequestMark.NONE);

    private static final Resolution BURST =
            new Resolution("已督促网点当日派送，快递公司致歉并补偿 10 元运费券", Liability.CARRIER, "转运中心双十一爆仓，滞留 31 小时，快递公司书面确认", null);

    private final Database database;
    private final Complaints complaints;
    private final List<String> parcels;
    private int next;

    SampleComplaints(Database database, Complaints complaints) {
        this.database = database;
        this.complaints = complaints;
        this.parcels = database.select(PARCELS, PARCEL.HANDED_AT.isNotNull(), 50).stream()
                .map(parcel -> parcel.value().trackingNo())
                .toList();
    }

    void load() {
        open(ComplaintKind.LATE, "显示已派送三天，仍未收到", "尽快送达", 30);
        open(ComplaintKind.OTHER, "快递柜取件码收不到", null, 2);
        assigned(open(ComplaintKind.WRONG_ADDRESS, "送到了隔壁小区", "今天重新派送", 5));
        investigating(open(ComplaintKind.LOST, "物流信息停在转运中心一周没有更新", "补发或退款", 40));
        solved(open(ComplaintKind.DAMAGED, "外箱压扁，瓶口漏液", "换货", 12), BURST);
        long answered = open(ComplaintKind.LATE, "比承诺晚了两天", "退运费", 26);
        solved(answered, BURST);
        long closed = open(ComplaintKind.DAMAGED, "收到时少了赠品", "补寄赠品", 60);
        solved(closed, new Resolution("赠品漏放，已补寄", Liability.WAREHOUSE, "复核录像确认打包漏放", null));
        long reopened = open(ComplaintKind.RUDE, "派件员电话里态度恶劣", "道歉", 50);
        solved(reopened, new Resolution("网点已道歉", Liability.NONE, "通话录音未见辱骂", null));
        for (long id : List.of(answered, closed, reopened)) {
            database.write(LogisticsSample.SPECIALIST, tx -> complaints.answer(tx, id));
        }
        database.write(CUSTOMER_SERVICE, tx -> complaints.close(tx, closed));
        database.write(CUSTOMER_SERVICE, tx -> complaints.reopen(tx, reopened, "客户称网点未联系过"));
    }

    private long open(ComplaintKind kind, String message, String wish, int hoursAgo) {
        String parcel = parcels.isEmpty() ? "SF000000000001" : parcels.get(next++ * 3 % parcels.size());
        return database.write(CUSTOMER_SERVICE, tx -> complaints
                .open(
                        tx,
                        new NewComplaint(
                                null,
                                null,
                                parcel,
                                null,
                                kind,
                                message,
                                wish,
                                tx.now().minus(Duration.ofHours(hoursAgo))))
                .id());
    }

    private void assigned(long id) {
        database.write(LogisticsSample.HEAD, tx -> complaints.assign(tx, id, LogisticsSample.SPECIALIST.username()));
    }

    private void investigating(long id) {
        assigned(id);
        database.write(LogisticsSample.SPECIALIST, tx -> complaints.investigate(tx, id, "已联系快递公司总部查件"));
    }

    private void solved(long id, Resolution resolution) {
        assigned(id);
        database.write(LogisticsSample.SPECIALIST, tx -> complaints.solve(tx, id, resolution));
    }
}
